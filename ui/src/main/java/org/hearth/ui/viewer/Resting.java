package org.hearth.ui.viewer;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

import java.util.function.BooleanSupplier;

/// Hides the controls and the pointer in full screen when nobody has moved for three seconds, and
/// brings them back with the next move or press. FX thread only.
final class Resting {
    private static final Duration PATIENCE = Duration.seconds(3);

    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Node film;
    private final Node controls;
    private final ObservableBooleanValue isFull;
    private final BooleanSupplier mayRest;
    private double lastX = Double.NaN;
    private double lastY = Double.NaN;

    /// @param mayRest whether the controls may go now
    Resting(Node film, Node controls, ObservableBooleanValue isFull, BooleanSupplier mayRest) {
        this.film = film;
        this.controls = controls;
        this.isFull = isFull;
        this.mayRest = mayRest;
        patience.setOnFinished(_ -> rest());
        film.addEventFilter(MouseEvent.ANY, this::moved);
        isFull.subscribe(_ -> wake());
    }

    /// Shows the controls and begins to count.
    void wake() {
        controls.setVisible(true);
        film.setCursor(null);
        if (isFull.get()) patience.playFromStart();
        else patience.stop();
    }

    void stop() {
        patience.stop();
    }

    /// A picture that changes under a pointer at rest sends moves, too.
    private void moved(MouseEvent event) {
        boolean isMoved = event.getScreenX() != lastX || event.getScreenY() != lastY;
        lastX = event.getScreenX();
        lastY = event.getScreenY();
        if (isMoved || event.getEventType() == MouseEvent.MOUSE_PRESSED) wake();
    }

    private void rest() {
        if (!isFull.get()) return;
        if (!mayRest.getAsBoolean() || controls.isHover()) {
            patience.playFromStart();
            return;
        }
        // What is hidden hears no keys.
        film.requestFocus();
        controls.setVisible(false);
        film.setCursor(Cursor.NONE);
    }
}
