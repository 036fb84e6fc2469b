package org.hearth.ui.viewer;

import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;

import org.hearth.server.media.MediaItem;

/// A photo as large as the room allows, the right way up. FX thread only.
final class PhotoView extends Pane {
    private static final int FLIPPED_FIRST = 5;

    private final ImageView picture = new ImageView();
    private int orientation = 1;

    PhotoView() {
        getStyleClass().add("photo");
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        picture.setManaged(false);
        getChildren().add(picture);
        setMinSize(0, 0);
    }

    /// Turns the picture as the camera was held: EXIF 2.3, tag 0x0112, 1 to 8.
    void show(Image image, MediaItem item) {
        orientation =
                item.metadata().values().get("orientation") instanceof Number n ? n.intValue() : 1;
        picture.setRotate(
                switch (orientation) {
                    case 3, 4 -> 180;
                    case 6, 7 -> 90;
                    case 5, 8 -> 270;
                    default -> 0;
                });
        picture.setScaleX(
                switch (orientation) {
                    case 2, 4, 5, 7 -> -1;
                    default -> 1;
                });
        picture.setImage(image);
        setAccessibleText(item.title());
        requestLayout();
    }

    void clear() {
        picture.setImage(null);
    }

    @Override
    protected void layoutChildren() {
        boolean isTurned = orientation >= FLIPPED_FIRST;
        picture.setFitWidth(isTurned ? getHeight() : getWidth());
        picture.setFitHeight(isTurned ? getWidth() : getHeight());
        var bounds = picture.getLayoutBounds();
        picture.relocate(
                (getWidth() - bounds.getWidth()) / 2, (getHeight() - bounds.getHeight()) / 2);
    }
}
