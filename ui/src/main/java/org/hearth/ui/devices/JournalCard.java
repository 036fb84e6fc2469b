package org.hearth.ui.devices;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.fleet.DeviceEvent;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.TryAgain;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;

import java.time.InstantSource;
import java.util.Locale;

/// What happened with a device, the newest first.
final class JournalCard extends StackPane {
    private final VBox rows = new VBox();
    private final Button more;
    private final JournalModel model;
    private final InstantSource clock;

    JournalCard(JournalModel model, InstantSource clock, Disposer disposer) {
        this.model = model;
        this.clock = clock;
        rows.getStyleClass().add("addresses");
        more = Buttons.plain("journal.more", model::more);
        getChildren()
                .add(new Card("journal", new TryAgain(model.problem(), model::load), rows, more));
        disposer.watch(model.past(), _ -> fill());
        disposer.watch(model.loaded(), _ -> fill());
    }

    private void fill() {
        rows.getChildren().setAll(model.past().get().events().stream().map(this::row).toList());
        more.setVisible(model.isMore());
        more.setManaged(model.isMore());
        boolean isNothing =
                rows.getChildren().isEmpty()
                        && model.loaded().get()
                        && model.problem().get().isEmpty();
        if (isNothing) rows.getChildren().add(text(Texts.text("journal.none"), Styles.CARD_TEXT));
    }

    private Node row(DeviceEvent event) {
        FontIcon sign = new FontIcon(DeviceTexts.sign(event.level()));
        sign.getStyleClass().addAll("level", event.level().name().toLowerCase(Locale.ROOT));
        VBox words = new VBox(text(DeviceTexts.event(event), Styles.ROW_TITLE));
        String detail = event.detail();
        if (detail != null) words.getChildren().add(text(detail, Styles.META));
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label when = new Label(Moments.ago(event.createdAt(), clock.instant()));
        when.getStyleClass().add(Styles.META);
        when.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(sign, words, when);
        row.getStyleClass().add(Styles.ROW);
        return row;
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
