package org.hearth.ui.actions;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.actions.Execution;
import org.hearth.server.platform.actions.Outcome;
import org.hearth.ui.control.Card;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Who ran the open action lately, and how it ended.
final class RecentCard extends StackPane {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final VBox list = new VBox();
    private final RecentModel model;

    RecentCard(RecentModel model, Disposer disposer) {
        this.model = model;
        list.getStyleClass().add("addresses");
        getChildren().add(new Card("recent", list));
        ListChangeListener<Execution> listener = _ -> fill();
        model.rows().addListener(listener);
        disposer.add(() -> model.rows().removeListener(listener));
        fill();
    }

    private void fill() {
        list.getChildren().setAll(model.rows().stream().map(RecentCard::row).toList());
        if (!model.rows().isEmpty()) return;
        String key = model.isAllowed() ? "recent.none" : "recent.denied";
        list.getChildren().add(styled(Texts.text(key), Styles.CARD_TEXT));
    }

    private static Node row(Execution one) {
        boolean isFine = one.outcome() == Outcome.SUCCESS;
        FontIcon sign =
                new FontIcon(
                        isFine
                                ? Material2RoundAL.CHECK_CIRCLE_OUTLINE
                                : Material2RoundAL.ERROR_OUTLINE);
        String when = WHEN.format(one.startedAt().atZone(ZoneId.systemDefault()));
        String end = Texts.text("outcome." + one.outcome().name().toLowerCase(Locale.ROOT));
        Label title = styled(Texts.text("recent.row", end, one.actorName()), Styles.ROW_TITLE);
        Label facts = styled(Texts.text("recent.when", when, one.durationMs()), Styles.META);
        VBox words = new VBox(title, facts);
        if (one.error() != null) {
            Label error = styled(one.error(), Styles.META);
            error.setWrapText(true);
            error.setMinHeight(USE_PREF_SIZE);
            error.getStyleClass().add(Styles.NOTE_PROBLEM);
            words.getChildren().add(error);
        }
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(sign, words);
        row.getStyleClass().add(Styles.ROW);
        return row;
    }

    private static Label styled(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
