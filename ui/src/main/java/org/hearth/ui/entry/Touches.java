package org.hearth.ui.entry;

import javafx.collections.ListChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.stage.Window;

import org.hearth.ui.work.Disposer;

/// Notices every key, press and move in the console's windows, dialogs too. FX thread only.
public final class Touches {
    private final Runnable touched;
    private double lastX;
    private double lastY;

    /// @param disposer ends the watching
    public Touches(Runnable touched, Disposer disposer) {
        this.touched = touched;
        EventHandler<InputEvent> filter = this::noticed;
        ListChangeListener<Window> listener =
                change -> {
                    while (change.next()) {
                        change.getRemoved()
                                .forEach(one -> one.removeEventFilter(InputEvent.ANY, filter));
                        change.getAddedSubList()
                                .forEach(one -> one.addEventFilter(InputEvent.ANY, filter));
                    }
                };
        Window.getWindows().forEach(one -> one.addEventFilter(InputEvent.ANY, filter));
        Window.getWindows().addListener(listener);
        disposer.add(
                () -> {
                    Window.getWindows().removeListener(listener);
                    Window.getWindows()
                            .forEach(one -> one.removeEventFilter(InputEvent.ANY, filter));
                });
    }

    private void noticed(InputEvent event) {
        switch (event) {
            case KeyEvent _, ScrollEvent _, TouchEvent _ -> touched.run();
            case MouseEvent mouse -> noticed(mouse);
            default -> {}
        }
    }

    /// A page that changes under a pointer at rest sends moves, too; nobody has moved then.
    private void noticed(MouseEvent mouse) {
        boolean isMoved = mouse.getScreenX() != lastX || mouse.getScreenY() != lastY;
        boolean isPressed = mouse.getEventType() == MouseEvent.MOUSE_PRESSED;
        lastX = mouse.getScreenX();
        lastY = mouse.getScreenY();
        if (isMoved || isPressed) touched.run();
    }
}
