package org.hearth.server.places;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.catalog.CatalogForm;
import org.jspecify.annotations.Nullable;

/// A place as somebody writes it down.
///
/// @param site which house; `Home` when left out
public record PlaceForm(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 100) String site,
        @Nullable @Size(max = 100) String floor,
        @Nullable @Size(max = 100) String building,
        @Nullable @Size(max = 2000) String description,
        @Nullable @Size(max = 2000) String notes,
        @Nullable Long version)
        implements CatalogForm {
    private static final String HOME = "Home";

    void fill(PlaceRow row) {
        row.name = name.strip();
        row.site = site == null || site.isBlank() ? HOME : site.strip();
        row.floor = floor;
        row.building = building;
        row.description = description;
        row.notes = notes;
    }
}
