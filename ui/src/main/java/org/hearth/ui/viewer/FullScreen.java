package org.hearth.ui.viewer;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

/// Whether the console's window covers the whole screen for a film. FX thread only.
///
/// Escape is left to whoever asked for it: JavaFX would leave full screen by itself, and the same
/// key leave the film.
final class FullScreen {
    private final ReadOnlyBooleanWrapper isOn = new ReadOnlyBooleanWrapper();
    private final ChangeListener<Boolean> follow = (_, _, now) -> follow(now);
    private final Node within;
    private @Nullable Stage stage;

    /// @param within a node of the window
    FullScreen(Node within) {
        this.within = within;
    }

    ReadOnlyBooleanProperty on() {
        return isOn.getReadOnlyProperty();
    }

    void toggle() {
        if (isOn.get()) leave();
        else enter();
    }

    void leave() {
        Stage covered = stage;
        if (covered == null) return;
        covered.setFullScreen(false);
        follow(false);
    }

    private void enter() {
        if (within.getScene() == null || !(within.getScene().getWindow() instanceof Stage window)) {
            return;
        }
        stage = window;
        window.setFullScreenExitHint("");
        window.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        window.fullScreenProperty().addListener(follow);
        window.setFullScreen(true);
        isOn.set(true);
    }

    /// The desktop may end it, too.
    private void follow(boolean now) {
        if (now || stage == null) return;
        stage.fullScreenProperty().removeListener(follow);
        stage = null;
        isOn.set(false);
    }
}
