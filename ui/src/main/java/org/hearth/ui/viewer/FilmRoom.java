package org.hearth.ui.viewer;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import java.util.function.BiConsumer;

/// Shows a picture as large as the room allows, in the middle, turned by quarters. FX thread only.
final class FilmRoom extends Pane {
    private final Node picture;
    private final BiConsumer<Double, Double> fit;
    private int turn;

    /// @param fit is told the width and height within which the picture has to be, before it is
    ///   turned
    FilmRoom(Node picture, BiConsumer<Double, Double> fit) {
        this.picture = picture;
        this.fit = fit;
        picture.setManaged(false);
        getChildren().add(picture);
        getStyleClass().add("film-room");
        setMinSize(0, 0);
        picture.layoutBoundsProperty().subscribe(_ -> requestLayout());
    }

    /// Degrees clockwise: 0, 90, 180 or 270.
    void turn(int degrees) {
        if (degrees == turn) return;
        turn = degrees;
        picture.setRotate(degrees);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean isAcross = turn % 180 != 0;
        fit.accept(isAcross ? getHeight() : getWidth(), isAcross ? getWidth() : getHeight());
        Bounds bounds = picture.getLayoutBounds();
        // On whole points, so that a picture of the very size is not made anew at each pulse.
        picture.relocate(
                Math.floor((getWidth() - bounds.getWidth()) / 2),
                Math.floor((getHeight() - bounds.getHeight()) / 2));
    }
}
