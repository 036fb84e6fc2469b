package org.hearth.server.boxes;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.auth.PersonId;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What a box that is new to the house is to be; one that the house has stays what it is.
///
/// @param name such as `Kitchen`
/// @param personId whose it is; null for the household's own
/// @param placeId where it stands; null for nowhere yet
public record LetIn(
        @NotBlank @Size(max = 100) String name,
        @Nullable PersonId personId,
        @Nullable UUID placeId) {}
