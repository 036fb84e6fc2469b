package org.hearth.server.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A list as somebody writes it down, new or again.
///
/// @param key of a new list; of one that is there it stays as it is
/// @param items all of them, in their order
/// @param version that was read; null for a new list
public record PickListForm(
        @Pattern(regexp = "[a-z][a-z0-9_]*") @Size(max = 100) String key,
        @NotBlank @Size(max = 255) String name,
        @Nullable @Size(max = 500) String description,
        @Size(max = 1000) List<@Valid PickListItem> items,
        @Nullable Long version) {

    /// Copies the items.
    public PickListForm {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
