package org.hearth.ui.home;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.FlowPane;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.ui.media.Covers;
import org.hearth.ui.media.ItemTexts;
import org.hearth.ui.viewer.ItemOpening;
import org.hearth.ui.viewer.Row;
import org.hearth.ui.work.Disposer;

import java.util.List;

/// Items side by side, made anew only when something else is to be seen: where somebody is in a
/// song changes all the time, and new tiles have lost the focus. FX thread only.
final class ItemTiles extends FlowPane {
    private final ObservableList<MediaItem> items;
    private final Covers covers;
    private final ItemOpening opening;
    private List<Face> faces = List.of();

    /// All that is to be seen and heard of an item.
    private record Face(MediaId id, String spoken, boolean hasPicture, boolean canOpen) {}

    ItemTiles(
            ObservableList<MediaItem> items,
            Covers covers,
            ItemOpening opening,
            Disposer disposer) {
        this.items = items;
        this.covers = covers;
        this.opening = opening;
        getStyleClass().add("newest");
        ListChangeListener<MediaItem> changed = _ -> fill();
        items.addListener(changed);
        disposer.add(() -> items.removeListener(changed));
        fill();
    }

    private void fill() {
        List<Face> wanted = items.stream().map(this::face).toList();
        if (wanted.equals(faces)) return;
        faces = wanted;
        getChildren().setAll(items.stream().map(this::tile).toList());
    }

    private Face face(MediaItem item) {
        return new Face(
                item.id(), ItemTexts.spoken(item), item.hasThumbnail(), opening.canOpen(item));
    }

    private NewItem tile(MediaItem item) {
        return new NewItem(item, covers, opening.canOpen(item), () -> open(item.id()));
    }

    /// As it is now and not as it was when its tile was made: it goes on where it stopped last.
    private void open(MediaId id) {
        List<MediaItem> now = List.copyOf(items);
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).id().equals(id)) opening.open(Row.of(now), i);
        }
    }
}
