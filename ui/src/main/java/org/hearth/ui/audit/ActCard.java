package org.hearth.ui.audit;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.audit.AuditEvent;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// One act with everything that is on record about it; what it changed stands side by side.
final class ActCard extends VBox {
    private static final List<Double> SHARES = List.of(26.0, 37.0, 37.0);

    ActCard(AuditEvent act) {
        getStyleClass().add(Styles.CARD);
        Label outcome = new Label(ActWords.outcome(act.outcome()));
        outcome.setGraphic(new FontIcon(ActWords.sign(act.outcome())));
        outcome.getStyleClass().add(Styles.NOTE);
        getChildren()
                .addAll(wrapped(ActWords.sentence(act), Styles.CARD_TITLE), outcome, facts(act));
        if (act.before() != null || act.after() != null) {
            getChildren()
                    .addAll(wrapped(Texts.text("audit.changed"), Styles.ROW_TITLE), change(act));
        }
        if (act.details() != null && !act.details().isEmpty()) {
            GridPane more = grid();
            act.details().forEach((name, value) -> row(more, name, text(value)));
            getChildren().addAll(wrapped(Texts.text("audit.details"), Styles.ROW_TITLE), more);
        }
    }

    private static GridPane facts(AuditEvent act) {
        GridPane facts = grid();
        row(facts, Texts.text("audit.when"), Moments.when(act.createdAt()));
        row(facts, Texts.text("audit.action"), act.action());
        String missing = act.permission() == null ? null : RightsTexts.deed(act.permission());
        row(facts, Texts.text("audit.missing"), missing);
        row(facts, Texts.text("audit.reason"), act.reason());
        row(facts, Texts.text("audit.from"), act.actorContext().ipAddress());
        row(facts, Texts.text("audit.with"), act.actorContext().userAgent());
        String seq = act.seq() == null ? Texts.text("audit.unsealed") : act.seq().toString();
        row(facts, Texts.text("audit.seq"), seq);
        return facts;
    }

    private static GridPane change(AuditEvent act) {
        Map<String, Object> before = act.before() == null ? Map.of() : act.before();
        Map<String, Object> after = act.after() == null ? Map.of() : act.after();
        GridPane sides = grid();
        for (double share : SHARES) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(share);
            sides.getColumnConstraints().add(column);
        }
        sides.addRow(
                0,
                new Label(),
                wrapped(Texts.text("audit.before"), Styles.META),
                wrapped(Texts.text("audit.after"), Styles.META));
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        int at = 1;
        for (String name : names) {
            sides.addRow(
                    at++,
                    wrapped(Texts.words(name), Styles.META),
                    wrapped(text(before.get(name)), "fact"),
                    wrapped(text(after.get(name)), "fact"));
        }
        return sides;
    }

    private static String text(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return text.isEmpty() ? "–" : text;
    }

    private static void row(GridPane grid, String name, @Nullable String value) {
        if (value == null) return;
        Label label = new Label(Texts.words(name));
        label.getStyleClass().add(Styles.META);
        label.setMinWidth(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), label, wrapped(value, "fact"));
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        return grid;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
