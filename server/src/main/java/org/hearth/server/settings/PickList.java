package org.hearth.server.settings;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A list to choose from.
///
/// @param key such as `languages`; never changes
/// @param items in their order
public record PickList(
        PickListId id,
        String key,
        String name,
        @Nullable String description,
        List<PickListItem> items,
        long version) {

    /// Copies the items.
    public PickList {
        items = List.copyOf(items);
    }
}
