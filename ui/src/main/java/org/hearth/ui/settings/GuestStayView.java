package org.hearth.ui.settings;

import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.FormField;
import org.hearth.ui.control.Labelled;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;

import java.util.Locale;

/// A guest's name and last day, to be filled in.
final class GuestStayView extends VBox {

    GuestStayView(GuestStay stay) {
        getStyleClass().add("person-form");
        TextField name = new TextField();
        name.textProperty().bindBidirectional(stay.name());
        name.setPromptText(Texts.text("pairing.guest.name.prompt"));
        FlowPane ends = new FlowPane();
        ends.getStyleClass().add(Styles.INLINE);
        for (GuestStay.End end : GuestStay.End.values()) ends.getChildren().add(chip(stay, end));
        ends.getChildren().add(day(stay));
        Label rights = new Label(Texts.text("pairing.guest.rights"));
        rights.getStyleClass().add(Styles.FIELD_NOTE);
        rights.setWrapText(true);
        rights.setMinHeight(USE_PREF_SIZE);
        getChildren()
                .addAll(
                        FormField.of("pairing.guest.name", name),
                        new Labelled("pairing.guest.until", ends),
                        rights);
    }

    private static ToggleButton chip(GuestStay stay, GuestStay.End end) {
        String key = "pairing.guest." + end.name().toLowerCase(Locale.ROOT);
        ToggleButton chip = new ToggleButton(Texts.text(key));
        chip.getStyleClass().add(Styles.CHIP);
        stay.end().subscribe(now -> chip.setSelected(now == end));
        chip.setOnAction(
                _ -> {
                    chip.setSelected(true);
                    stay.end().set(end);
                });
        return chip;
    }

    private static DatePicker day(GuestStay stay) {
        DatePicker day = new DatePicker();
        day.valueProperty().bindBidirectional(stay.day());
        day.setAccessibleText(Texts.text("pairing.guest.day"));
        day.getEditor().setAccessibleText(Texts.text("pairing.guest.day"));
        stay.end()
                .subscribe(
                        now -> {
                            day.setVisible(now == GuestStay.End.DAY);
                            day.setManaged(now == GuestStay.End.DAY);
                        });
        return day;
    }
}
