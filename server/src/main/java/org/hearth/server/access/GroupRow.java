package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hearth.server.platform.catalog.CatalogRow;
import org.jspecify.annotations.Nullable;

/// Persons who are given something together.
@Entity
@Table(name = "access_groups")
class GroupRow extends CatalogRow {
    @Nullable String slug;
    String name;
    @Nullable String description;
}
