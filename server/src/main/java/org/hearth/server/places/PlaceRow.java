package org.hearth.server.places;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hearth.server.platform.catalog.CatalogRow;
import org.jspecify.annotations.Nullable;

/// One room.
@Entity
@Table(name = "places")
class PlaceRow extends CatalogRow {
    String name;
    String site;
    @Nullable String floor;
    @Nullable String building;
    @Nullable String description;
    @Nullable String notes;
}
