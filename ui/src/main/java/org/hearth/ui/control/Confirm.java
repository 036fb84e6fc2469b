package org.hearth.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;

import org.hearth.ui.look.Texts;

/// Asks before something that cannot be taken back.
public final class Confirm {
    private Confirm() {}

    /// Whether the person is sure.
    ///
    /// @param over somewhere in the window that asks
    /// @param key its texts are `key.title`, `key.text` and `key.yes`
    /// @param what it is about
    public static boolean ask(Node over, String key, String what) {
        ButtonType yes = new ButtonType(Texts.text(key + ".yes"), ButtonBar.ButtonData.OK_DONE);
        Alert alert = alert(over, key, what, ButtonType.CANCEL, yes);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    /// Whether the person leaves what they have filled in; Enter and Escape stay with it.
    ///
    /// @param over somewhere in the window that asks
    public static boolean leave(Node over) {
        ButtonType stay =
                new ButtonType(Texts.text("leave.stay"), ButtonBar.ButtonData.CANCEL_CLOSE);
        ButtonType leave = new ButtonType(Texts.text("leave.yes"), ButtonBar.ButtonData.OTHER);
        Alert alert = alert(over, "leave", "", stay, leave);
        if (alert.getDialogPane().lookupButton(stay) instanceof Button usual) {
            usual.setDefaultButton(true);
            alert.setOnShown(_ -> usual.requestFocus());
        }
        return alert.showAndWait().filter(leave::equals).isPresent();
    }

    private static Alert alert(Node over, String key, String what, ButtonType... answers) {
        Alert alert =
                new Alert(Alert.AlertType.CONFIRMATION, Texts.text(key + ".text", what), answers);
        alert.initOwner(over.getScene().getWindow());
        alert.getDialogPane().getStylesheets().setAll(over.getScene().getStylesheets());
        alert.setTitle(Texts.text("brand"));
        alert.setHeaderText(Texts.text(key + ".title", what));
        alert.setGraphic(null);
        return alert;
    }
}
