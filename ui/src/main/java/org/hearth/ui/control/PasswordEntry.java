package org.hearth.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;

import org.hearth.ui.look.Buttons;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// A password with a button that shows what was typed.
public final class PasswordEntry extends StackPane {
    private final PasswordField hidden = new PasswordField();
    private final TextField shown = new TextField();

    /// Hides what is typed until the button is pressed.
    public PasswordEntry() {
        shown.textProperty().bindBidirectional(hidden.textProperty());
        ToggleButton reveal = Buttons.toggle(Material2RoundMZ.VISIBILITY, "password.show");
        shown.visibleProperty().bind(reveal.selectedProperty());
        hidden.visibleProperty().bind(reveal.selectedProperty().not());
        reveal.selectedProperty()
                .subscribe(
                        (_, isShown) -> {
                            Buttons.change(
                                    reveal,
                                    isShown
                                            ? Material2RoundMZ.VISIBILITY_OFF
                                            : Material2RoundMZ.VISIBILITY,
                                    isShown ? "password.hide" : "password.show");
                            TextField now = isShown ? shown : hidden;
                            now.requestFocus();
                            now.end();
                        });
        getStyleClass().add("password-entry");
        setAlignment(reveal, Pos.CENTER_RIGHT);
        getChildren().addAll(hidden, shown, reveal);
    }

    /// The field that takes the typing while nothing is shown.
    public TextInputControl input() {
        return hidden;
    }

    /// Both fields, of which one is to be seen.
    List<TextInputControl> inputs() {
        return List.of(hidden, shown);
    }

    /// Does the same when Enter is pressed in either.
    public void onEnter(Runnable action) {
        hidden.setOnAction(_ -> action.run());
        shown.setOnAction(_ -> action.run());
    }
}
