package org.hearth.ui.rights;

import javafx.scene.layout.VBox;

import org.hearth.ui.control.Choice;
import org.hearth.ui.control.Labelled;
import org.hearth.ui.look.Styles;

/// Chooses a kind of thing and one of them.
public final class ThingPicker extends VBox {

    /// Shows the model.
    public ThingPicker(ThingModel model) {
        getStyleClass().add(Styles.FIELD);
        getChildren()
                .addAll(
                        new Labelled(
                                "rights.kind",
                                new Choice<>(
                                        "rights.kind",
                                        model.types(),
                                        model.type(),
                                        RightsTexts::kind)),
                        new Labelled(
                                "rights.which",
                                new Choice<>(
                                        "rights.which",
                                        model.things(),
                                        model.thing(),
                                        Thing::name)));
    }
}
