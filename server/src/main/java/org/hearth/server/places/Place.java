package org.hearth.server.places;

import org.jspecify.annotations.Nullable;

/// A room of the house, or of another one.
///
/// @param name unique within its site
/// @param site which house
public record Place(
        PlaceId id,
        String name,
        String site,
        @Nullable String floor,
        @Nullable String building,
        @Nullable String description,
        @Nullable String notes,
        long version) {

    static Place of(PlaceRow row) {
        return new Place(
                new PlaceId(row.id),
                row.name,
                row.site,
                row.floor,
                row.building,
                row.description,
                row.notes,
                row.version);
    }
}
