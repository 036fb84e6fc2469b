package org.hearth.ui.home;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.ui.media.Covers;
import org.hearth.ui.viewer.ItemOpening;
import org.hearth.ui.viewer.Row;
import org.hearth.ui.work.Disposer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Items side by side, a tile for as long as its item is among them: a cover that comes, a new name
/// or another order leaves the focus where it is. FX thread only.
final class ItemTiles extends FlowPane {
    private final Map<MediaId, NewItem> tiles = new HashMap<>();
    private final ObservableList<MediaItem> items;
    private final Covers covers;
    private final ItemOpening opening;

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
        lay(items.stream().map(this::tile).toList());
        tiles.values().retainAll(getChildren());
    }

    private NewItem tile(MediaItem item) {
        NewItem tile = tiles.computeIfAbsent(item.id(), id -> new NewItem(covers, () -> open(id)));
        tile.show(item, opening.canOpen(item));
        return tile;
    }

    /// What is taken out of the window and put back has lost the focus.
    private void lay(List<? extends Node> wanted) {
        if (wanted.equals(getChildren())) return;
        Node focused = getScene() == null ? null : getScene().getFocusOwner();
        getChildren().setAll(wanted);
        if (focused != null && wanted.contains(focused)) focused.requestFocus();
    }

    /// As it is now and not as it was when its tile was made: it goes on where it stopped last.
    private void open(MediaId id) {
        List<MediaItem> now = List.copyOf(items);
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).id().equals(id)) opening.open(Row.of(now), i);
        }
    }
}
