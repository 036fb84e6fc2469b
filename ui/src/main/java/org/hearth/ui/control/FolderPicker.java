package org.hearth.ui.control;

import javafx.scene.Node;
import javafx.stage.DirectoryChooser;

import org.hearth.ui.look.Texts;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;

/// Lets somebody choose a folder of this machine with the desktop's own window.
public final class FolderPicker {
    private FolderPicker() {}

    /// The chosen folder; empty when the window was closed without one.
    ///
    /// @param over somewhere in the window that asks
    public static Optional<Path> pick(Node over) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Texts.text("folder.choose"));
        File home = new File(System.getProperty("user.home"));
        if (home.isDirectory()) chooser.setInitialDirectory(home);
        File chosen = chooser.showDialog(over.getScene().getWindow());
        return Optional.ofNullable(chosen).map(File::toPath);
    }
}
