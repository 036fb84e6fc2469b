package org.hearth.server.platform.catalog;

import org.jspecify.annotations.Nullable;

/// What somebody fills in for one entry of a catalogue, new or changed: a record.
public interface CatalogForm {

    /// The version that was read, for a change; null for a new entry.
    @Nullable Long version();
}
