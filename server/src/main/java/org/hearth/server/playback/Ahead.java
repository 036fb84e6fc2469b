package org.hearth.server.playback;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.jspecify.annotations.Nullable;

import java.util.List;

/// What follows in a queue, as far as it was looked up.
///
/// @param items that the player can play, the next one first
/// @param reaches whether more may follow
record Ahead(List<Lineup.Playable> items, Reaches reaches) {
    /// Nothing, or not looked up.
    static final Ahead NOTHING = new Ahead(List.of(), Reaches.THE_END);

    /// How far it goes.
    enum Reaches {
        THE_END,
        SOME_WAY
    }

    Ahead {
        items = List.copyOf(items);
    }

    /// The next; null when none is known.
    @Nullable MediaItem next() {
        return items.isEmpty() ? null : items.getFirst().item();
    }

    /// At which place of these an item comes next; -1 when it is not among them.
    int placeOf(MediaId item) {
        for (int place = 0; place < items.size(); place++) {
            if (items.get(place).item().id().equals(item)) return place;
        }
        return -1;
    }

    /// What follows behind the item at a place of these.
    Ahead behind(int place) {
        return new Ahead(items.subList(place + 1, items.size()), reaches);
    }
}
