package org.hearth.server.media;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// A folder that is to join the library.
///
/// @param path absolute, on the hub's own disks
/// @param name what to call it; the folder's name when null
public record NewRoot(
        @NotBlank @Size(max = 4000) String path, @Nullable @Size(max = 100) String name) {}
