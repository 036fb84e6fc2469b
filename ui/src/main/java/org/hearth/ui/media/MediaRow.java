package org.hearth.ui.media;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.list.Tile;
import org.hearth.ui.look.Styles;
import org.jspecify.annotations.Nullable;

/// An item in the list: small cover, title over artist, album, length.
public final class MediaRow implements Tile<MediaItem> {
    private final CoverView cover;
    private final Label title = new Label();
    private final Label artist = new Label();
    private final Label album = new Label();
    private final Label length = new Label();
    private final HBox view;

    /// An empty row.
    public MediaRow(Covers covers) {
        cover = new CoverView(covers);
        cover.getStyleClass().add("small");
        title.getStyleClass().add(Styles.ROW_TITLE);
        artist.getStyleClass().add(Styles.META);
        album.getStyleClass().add(Styles.META);
        length.getStyleClass().addAll(Styles.META, "length");
        VBox words = new VBox(title, artist);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        words.setPrefWidth(0);
        album.setMinWidth(0);
        album.setPrefWidth(0);
        album.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(album, Priority.ALWAYS);
        length.setMinWidth(Region.USE_PREF_SIZE);
        view = new HBox(cover, words, album, length);
        view.getStyleClass().add("media-row");
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
        album.setText(item == null || item.album() == null ? "" : item.album());
        length.setText(item == null ? "" : ItemTexts.length(item));
    }
}
