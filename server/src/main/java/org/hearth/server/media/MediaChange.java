package org.hearth.server.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// What a person may correct of an item; the file itself is never touched.
///
/// @param artist null to clear it
/// @param version the one that was read; a stale one is a conflict
public record MediaChange(
        @NotBlank @Size(max = 500) String title,
        @Nullable @Size(max = 500) String artist,
        @Nullable @Size(max = 500) String album,
        Long version) {}
