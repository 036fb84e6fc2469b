package org.hearth.ui.devices;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.boxes.Arrival;
import org.hearth.server.fleet.Device;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Moments;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// One box that knocks: its digits, which one it is, why it is not in, and what to do about it.
final class ArrivalCard extends VBox {
    private final Label digits = label("arrival-digits");
    private final Label which = label(Styles.ROW_TITLE);
    private final Label facts = label(Styles.META);
    private final Label since = label(Styles.META);
    private final Label why = label(Styles.CARD_TEXT);
    private final FlowPane buttons = new FlowPane();
    private final StackPane form = new StackPane();
    private final Button letIn;
    private final Button dismiss;

    /// @param chosen somebody begins to let it in
    /// @param dismissed somebody sends it away
    ArrivalCard(Runnable chosen, Runnable dismissed) {
        letIn = Buttons.primary("inbox.letIn", chosen);
        dismiss = Buttons.plain("inbox.dismiss", dismissed);
        buttons.getStyleClass().add(Styles.INLINE);
        buttons.getChildren().addAll(letIn, dismiss);
        VBox words = new VBox(which, facts, since);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        digits.setWrapText(false);
        digits.setMinWidth(USE_PREF_SIZE);
        HBox top = new HBox(digits, words);
        top.getStyleClass().add("arrival-top");
        getStyleClass().add("arrival");
        getChildren().addAll(top, why, buttons, form);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /// Shows it as it is now.
    ///
    /// @param known the one of the house that it says it is; null for none
    void show(Arrival arrival, @Nullable Device known, Instant now) {
        String code = arrival.code();
        digits.setVisible(code != null);
        digits.setManaged(code != null);
        if (code != null) {
            digits.setText(DeviceTexts.digits(code));
            String spoken = String.join(" ", code.split(""));
            digits.setAccessibleText(Texts.text("inbox.digits.spoken", spoken));
        }
        String name = name(arrival, known);
        which.setText(name);
        String address = arrival.address();
        facts.setText(
                address == null ? arrival.mac() : Texts.text("inbox.from", arrival.mac(), address));
        since.setText(
                Texts.text(
                        "inbox.since",
                        Moments.ago(arrival.firstSeen(), now),
                        Moments.ago(arrival.lastSeen(), now)));
        why.setText(why(arrival, known));
        letIn.setAccessibleText(Texts.text("inbox.letInThis", name, arrival.mac()));
        dismiss.setAccessibleText(Texts.text("inbox.dismissThis", name, arrival.mac()));
    }

    private static String name(Arrival arrival, @Nullable Device known) {
        if (!arrival.board().isEmpty()) return arrival.board();
        return known == null
                ? Texts.text("inbox.unnamed")
                : Texts.text("inbox.saysIs", known.name());
    }

    private static String why(Arrival arrival, @Nullable Device known) {
        boolean isSilent = arrival.reason() == Arrival.Reason.NEW && arrival.code() == null;
        if (isSilent) return Texts.text("inbox.why.silent");
        String reason = arrival.reason().name().toLowerCase(Locale.ROOT);
        String called = known == null ? Texts.text("inbox.aBox") : known.name();
        return Texts.text("inbox.why." + reason, called);
    }

    /// Shows the form in which it is let in, in place of the buttons; without one the buttons.
    void fillIn(@Nullable Node filled) {
        boolean isFilledIn = filled != null;
        if (filled == null) form.getChildren().clear();
        else if (!form.getChildren().contains(filled)) form.getChildren().setAll(filled);
        form.setManaged(isFilledIn);
        buttons.setVisible(!isFilledIn);
        buttons.setManaged(!isFilledIn);
    }
}
