package org.hearth.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;

import java.util.List;

/// A label over an input, and under it what is wrong.
public final class FormField extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private FormField(String labelKey, List<TextInputControl> inputs, Node shown) {
        getStyleClass().add(Styles.FIELD);
        String text = Texts.text(labelKey);
        Label label = new Label(text);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(inputs.getFirst());
        inputs.forEach(input -> input.setAccessibleText(text));
        getChildren().addAll(label, shown);
    }

    /// A field of one line.
    public static FormField of(String labelKey, TextInputControl input) {
        return new FormField(labelKey, List.of(input), input);
    }

    /// A field for a password.
    public static FormField of(String labelKey, PasswordEntry password) {
        return new FormField(labelKey, password.inputs(), password);
    }

    /// A field of one line that is shown with something beside it.
    public static FormField around(String labelKey, TextInputControl input, Node shown) {
        return new FormField(labelKey, List.of(input), shown);
    }

    /// Shows what is wrong, and has the input say so.
    public FormField withFault(TextInputControl input, ObservableValue<String> fault) {
        NoteLine line = NoteLine.problem(fault);
        fault.subscribe(
                now -> {
                    input.pseudoClassStateChanged(DANGER, !now.isEmpty());
                    input.setAccessibleHelp(now);
                });
        getChildren().add(line);
        return this;
    }

    /// Adds something under the input, such as a hint.
    public FormField with(Node below) {
        getChildren().add(below);
        return this;
    }
}
