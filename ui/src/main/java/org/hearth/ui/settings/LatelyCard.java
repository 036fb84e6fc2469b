package org.hearth.ui.settings;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.audit.AuditEvent;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Who came in lately, when, from where, and who tried in vain.
public final class LatelyCard extends StackPane {
    private final VBox rows = new VBox();
    private final LatelyModel model;

    /// @param disposer ends the watching
    public LatelyCard(LatelyModel model, Disposer disposer) {
        this.model = model;
        rows.getStyleClass().add("addresses");
        getChildren()
                .add(
                        new Card(
                                "lately",
                                rows,
                                WhyNot.line(model.whyNot()),
                                NoteLine.problem(model.problem())));
        ListChangeListener<AuditEvent> listener = _ -> lay();
        model.acts().addListener(listener);
        disposer.add(() -> model.acts().removeListener(listener));
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
    }

    private void lay() {
        rows.getChildren().setAll(model.acts().stream().map(LatelyCard::row).toList());
        boolean isAnswered = model.loaded().get() && model.problem().get().isEmpty();
        if (model.acts().isEmpty() && model.whyNot().isEmpty() && isAnswered) {
            rows.getChildren().add(words(Texts.text("lately.none"), Styles.CARD_TEXT));
        }
    }

    private static Node row(AuditEvent act) {
        boolean isIn = act.outcome() == AuditEvent.Outcome.SUCCEEDED;
        Node sign =
                new FontIcon(
                        isIn
                                ? Material2RoundAL.CHECK_CIRCLE_OUTLINE
                                : Material2RoundMZ.REPORT_PROBLEM);
        VBox both =
                new VBox(
                        words(isIn ? came(act) : tried(act), Styles.ROW_TITLE),
                        words(where(act), Styles.META));
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        HBox row = new HBox(sign, both);
        row.getStyleClass().addAll(Styles.ROW, "tall-row");
        return row;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static String came(AuditEvent act) {
        String device =
                Optional.ofNullable(act.target())
                        .map(target -> Objects.toString(target.name(), ""))
                        .orElse("");
        Map<String, Object> details = Objects.requireNonNullElse(act.details(), Map.of());
        String by = Objects.toString(details.get("invitedBy"), "");
        return by.isEmpty()
                ? Texts.text("lately.came", device)
                : Texts.text("lately.came.by", device, by);
    }

    private static String tried(AuditEvent act) {
        String reason = Objects.toString(act.reason(), "");
        return Texts.or("lately.tried." + reason.replace(' ', '-'), Texts.text("lately.tried"));
    }

    private static String where(AuditEvent act) {
        String when = Moments.when(act.createdAt());
        String address = act.actorContext().ipAddress();
        return address == null ? when : Texts.text("lately.where", when, address);
    }
}
