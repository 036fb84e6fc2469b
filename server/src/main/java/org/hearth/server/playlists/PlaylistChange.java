package org.hearth.server.playlists;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// Other words for a list.
///
/// @param version the one that was read; a stale one is a conflict
public record PlaylistChange(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 2000) String description,
        Long version) {}
