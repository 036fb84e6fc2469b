package org.hearth.server.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

/// One thing to choose.
///
/// @param label for people
/// @param value what is stored; unique within its list
public record PickListItem(
        @NotBlank @Size(max = 255) String label,
        @NotBlank @Size(max = 255) String value,
        @Nullable @Size(max = 500) String note) {}
