package org.hearth.ui.viewer;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.list.PagedList;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;

/// The items among which somebody leafs on. FX thread only.
///
/// @param items by their place; null while one is on its way
/// @param size how many there are
public record Row(IntFunction<@Nullable MediaItem> items, IntSupplier size) {

    /// Leafs through a list that is loaded as it goes.
    public static Row of(PagedList<MediaItem> list) {
        return new Row(list::get, () -> list.total().get());
    }

    /// Leafs through a few items as they are now.
    public static Row of(List<MediaItem> items) {
        List<MediaItem> kept = List.copyOf(items);
        return new Row(kept::get, kept::size);
    }
}
