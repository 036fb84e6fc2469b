package org.hearth.server.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.catalog.CatalogForm;
import org.jspecify.annotations.Nullable;

/// A group as somebody writes it down.
public record GroupForm(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 2000) String description,
        @Nullable Long version)
        implements CatalogForm {

    void fill(GroupRow row) {
        row.name = name.strip();
        row.description = description;
    }
}
