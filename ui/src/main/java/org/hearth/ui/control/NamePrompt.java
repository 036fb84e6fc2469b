package org.hearth.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ButtonType;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputDialog;

import org.hearth.ui.look.Texts;

import java.util.Optional;

/// Asks for a name.
public final class NamePrompt {
    /// What the hub keeps of a name.
    private static final int MOST = 200;

    private NamePrompt() {}

    /// The name; empty when somebody thought better of it.
    ///
    /// @param over somewhere in the window that asks
    /// @param titleKey what the name is for
    /// @param present the name to begin with
    public static Optional<String> ask(Node over, String titleKey, String present) {
        TextInputDialog dialog = new TextInputDialog(present);
        dialog.initOwner(over.getScene().getWindow());
        dialog.getDialogPane().getStylesheets().setAll(over.getScene().getStylesheets());
        dialog.setTitle(Texts.text(titleKey));
        dialog.setHeaderText(Texts.text(titleKey));
        dialog.setGraphic(null);
        dialog.setContentText(Texts.text("name"));
        Node ok = dialog.getDialogPane().lookupButton(ButtonType.OK);
        TextField field = dialog.getEditor();
        field.setPromptText(Texts.text("name.prompt"));
        field.textProperty()
                .subscribe(typed -> ok.setDisable(typed.isBlank() || typed.length() > MOST));
        return dialog.showAndWait().map(String::strip).filter(name -> !name.isEmpty());
    }
}
