package org.hearth.ui.control;

import javafx.scene.Node;
import javafx.stage.FileChooser;

import org.hearth.ui.look.Texts;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Lets somebody choose where a file is kept, with the desktop's own window.
public final class SavePicker {
    private SavePicker() {}

    /// The chosen file; empty when the window was closed without one.
    ///
    /// @param over somewhere in the window that asks
    /// @param titleKey what is kept
    /// @param name that the file begins with
    public static Optional<Path> pick(Node over, String titleKey, String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text(titleKey));
        chooser.setInitialFileName(name);
        File home = new File(System.getProperty("user.home"));
        if (home.isDirectory()) chooser.setInitialDirectory(home);
        File chosen = chooser.showSaveDialog(over.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
