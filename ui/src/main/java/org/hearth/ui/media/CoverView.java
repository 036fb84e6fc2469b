package org.hearth.ui.media;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.scene.image.Image;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.ImagePattern;

import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaType;
import org.hearth.ui.look.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// An item's picture in a rounded square, or the sign of its kind. FX thread only.
public final class CoverView extends StackPane {
    private static final CornerRadii ROUND = new CornerRadii(10);

    private final FontIcon sign = new FontIcon(Material2RoundMZ.MUSIC_NOTE);
    private final Region picture = new Region();
    private final Covers covers;
    private javafx.util.Subscription watching = javafx.util.Subscription.EMPTY;

    /// Shows nothing yet.
    public CoverView(Covers covers) {
        this.covers = covers;
        getStyleClass().add(Styles.COVER);
        getChildren().addAll(sign, picture);
        picture.setVisible(false);
    }

    /// Shows an item, or a place holder.
    public void show(@Nullable MediaItem item) {
        watching.unsubscribe();
        if (item == null) {
            sign.setVisible(false);
            show((Image) null);
            return;
        }
        sign.setIconCode(signOf(item.type()));
        sign.setVisible(true);
        ObservableValue<@Nullable Image> image = covers.of(item);
        watching = image.subscribe(this::show);
    }

    private void show(@Nullable Image image) {
        picture.setVisible(image != null);
        if (image == null) return;
        picture.setBackground(
                new Background(new BackgroundFill(filling(image), ROUND, Insets.EMPTY)));
    }

    /// The middle square of the picture.
    private static ImagePattern filling(Image image) {
        double ratio = image.getWidth() / image.getHeight();
        double width = Math.max(1, ratio);
        double height = Math.max(1, 1 / ratio);
        return new ImagePattern(image, (1 - width) / 2, (1 - height) / 2, width, height, true);
    }

    /// The sign of a kind of item.
    public static Ikon signOf(MediaType type) {
        return switch (type) {
            case AUDIO -> Material2RoundMZ.MUSIC_NOTE;
            case VIDEO -> Material2RoundMZ.MOVIE;
            case IMAGE -> Material2RoundAL.IMAGE;
            case DOCUMENT -> Material2RoundAL.DESCRIPTION;
        };
    }
}
