package org.hearth.ui.control;

import javafx.scene.Node;
import javafx.scene.control.Alert;
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
        Alert alert =
                new Alert(
                        Alert.AlertType.CONFIRMATION,
                        Texts.text(key + ".text", what),
                        ButtonType.CANCEL,
                        yes);
        alert.initOwner(over.getScene().getWindow());
        alert.getDialogPane().getStylesheets().setAll(over.getScene().getStylesheets());
        alert.setTitle(Texts.text("brand"));
        alert.setHeaderText(Texts.text(key + ".title", what));
        alert.setGraphic(null);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }
}
