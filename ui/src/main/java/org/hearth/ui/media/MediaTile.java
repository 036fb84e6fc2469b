package org.hearth.ui.media;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.list.Tile;
import org.hearth.ui.look.Styles;
import org.jspecify.annotations.Nullable;

/// An item in the grid: cover, title, artist.
final class MediaTile implements Tile<MediaItem> {
    private final CoverView cover;
    private final Label title = new Label();
    private final Label artist = new Label();
    private final VBox view;

    MediaTile(Covers covers) {
        cover = new CoverView(covers);
        title.getStyleClass().add(Styles.ROW_TITLE);
        artist.getStyleClass().add(Styles.META);
        view = new VBox(cover, title, artist);
        view.getStyleClass().add(Styles.TILE);
        cover.prefHeightProperty().bind(cover.widthProperty());
        cover.minHeightProperty().bind(cover.widthProperty());
        cover.maxHeightProperty().bind(cover.widthProperty());
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public void show(@Nullable MediaItem item) {
        cover.show(item);
        title.setText(item == null ? "" : item.title());
        artist.setText(item == null ? "" : ItemTexts.second(item));
    }
}
