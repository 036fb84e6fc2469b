package org.hearth.ui.shell;

import javafx.geometry.Rectangle2D;
import javafx.stage.Stage;

/// How large the window begins: as it was designed, or all of a screen that has no room for that
/// and a title bar.
///
/// @param width of the window with its frame, in pixels of the screen's scale
/// @param height of the window with its frame
public record WindowSize(double width, double height, boolean isMaximised) {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    /// What a window manager puts around a window at most.
    private static final double FRAME = 60;

    /// For a screen with that much room, panels taken off.
    public static WindowSize on(double roomWidth, double roomHeight) {
        boolean isTight = roomWidth < WIDTH + FRAME || roomHeight < HEIGHT + FRAME;
        return new WindowSize(
                Math.min(WIDTH, Math.max(0, roomWidth - FRAME)),
                Math.min(HEIGHT + FRAME, Math.max(0, roomHeight - FRAME)),
                isTight);
    }

    /// Gives a stage this size in the middle of the room; a maximised one has it when it is made
    /// small again.
    public void give(Stage stage, Rectangle2D room) {
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setX(room.getMinX() + (room.getWidth() - width) / 2);
        stage.setY(room.getMinY() + (room.getHeight() - height) / 2);
        stage.setMaximized(isMaximised);
    }
}
