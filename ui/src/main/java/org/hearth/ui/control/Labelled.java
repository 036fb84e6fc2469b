package org.hearth.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;

/// A label over anything that is chosen rather than typed, and under it what is wrong.
public final class Labelled extends VBox {

    /// Names the input for screen readers, too.
    public Labelled(String labelKey, Node input) {
        getStyleClass().add(Styles.FIELD);
        String text = Texts.text(labelKey);
        Label label = new Label(text);
        label.getStyleClass().add(Styles.FIELD_LABEL);
        label.setLabelFor(input);
        if (input.getAccessibleText() == null) input.setAccessibleText(text);
        getChildren().addAll(label, input);
    }

    /// Shows what is wrong.
    public Labelled withFault(ObservableValue<String> fault) {
        getChildren().add(NoteLine.problem(fault));
        return this;
    }
}
