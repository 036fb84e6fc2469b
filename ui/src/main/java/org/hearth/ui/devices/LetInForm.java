package org.hearth.ui.devices;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.hearth.server.boxes.Arrival;
import org.hearth.ui.control.Choice;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.Labelled;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.RoomChoice;

/// What a box is to be that is let in; one that the house knows only has to be confirmed.
final class LetInForm extends VBox {
    private final TextField name = new TextField();

    LetInForm(LetInModel model, Arrival arrival) {
        getStyleClass().add("let-in");
        boolean isNew = arrival.deviceId() == null;
        if (isNew) getChildren().addAll(name(model), place(model), owner(model));
        Button letIn =
                Buttons.primary(isNew ? "inbox.letInNow" : "inbox.letInAgainNow", model::letIn);
        FlowPane buttons = new FlowPane(letIn, Buttons.plain("action.cancel", model::cancel));
        buttons.getStyleClass().add(Styles.INLINE);
        getChildren().addAll(buttons, NoteLine.problem(model.fault()));
    }

    private Node name(LetInModel model) {
        name.setPromptText(Texts.text("inbox.name.prompt"));
        name.textProperty().bindBidirectional(model.name());
        name.setOnAction(_ -> model.letIn());
        return FormField.of("inbox.name", name);
    }

    private static Node place(LetInModel model) {
        RoomChoice room = model.room();
        return new Labelled(
                "devices.where",
                new Choice<>("devices.where", room.rooms(), room.room(), RoomChoice.Room::name));
    }

    private static Node owner(LetInModel model) {
        OwnerChoice owner = model.owner();
        return new Labelled(
                "devices.whose",
                new Choice<>(
                        "devices.whose", owner.owners(), owner.owner(), OwnerChoice.Owner::name));
    }

    /// Puts the focus where one begins.
    void begin() {
        name.requestFocus();
    }
}
