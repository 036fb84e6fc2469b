package org.hearth.server.playlists;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A list that is to be made.
public record NewPlaylist(
        @NotBlank @Size(max = 200) String name, @Nullable @Size(max = 2000) String description) {}
