package org.hearth.server.settings;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// A setting as it holds for something.
///
/// @param value what holds
/// @param setFor where that was set; null when it is the default
/// @param initial what holds where nobody set anything
/// @param kinds for what it can be set
/// @param measure what a number counts; null for what is no measure
/// @param custom whether the family added it
/// @param version of what was set for the thing itself; null when nothing was
public record SettingView(
        String key,
        SettingType type,
        String description,
        JsonNode value,
        Extent.@Nullable Kind setFor,
        JsonNode initial,
        List<Extent.Kind> kinds,
        @Nullable Long least,
        @Nullable Long most,
        @Nullable Measure measure,
        boolean custom,
        @Nullable Long version) {

    /// Copies the kinds.
    public SettingView {
        kinds = List.copyOf(kinds);
    }
}
