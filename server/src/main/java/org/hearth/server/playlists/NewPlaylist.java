package org.hearth.server.playlists;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.json.Doc;
import org.jspecify.annotations.Nullable;

/// A list that is to be made.
public record NewPlaylist(
        @Doc("What the family calls it") @NotBlank @Size(max = 200) String name,
        @Doc("What it is for") @Nullable @Size(max = 2000) String description) {}
