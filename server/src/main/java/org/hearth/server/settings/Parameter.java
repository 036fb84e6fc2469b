package org.hearth.server.settings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import tools.jackson.databind.JsonNode;

/// A parameter that the family adds: a setting of its own.
///
/// @param key such as `garden.gate_code_length`
/// @param initial holds where nobody set anything
public record Parameter(
        @Pattern(regexp = "[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*") @Size(max = 100) String key,
        @NotNull SettingType type,
        @NotNull JsonNode initial,
        @NotBlank @Size(max = 500) String description) {}
