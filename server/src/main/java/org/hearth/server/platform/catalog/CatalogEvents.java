package org.hearth.server.platform.catalog;

import org.hearth.server.platform.bus.Event;

import java.util.UUID;

/// What happened to an entry of a catalogue.
public sealed interface CatalogEvents extends Event {

    /// Which catalogue: the name of its kind.
    String catalog();

    /// Which entry.
    UUID entry();

    /// Somebody wrote a new one.
    record EntryAdded(String catalog, UUID entry) implements CatalogEvents {}

    /// Somebody wrote it again.
    record EntryChanged(String catalog, UUID entry) implements CatalogEvents {}

    /// Somebody removed it.
    record EntryRemoved(String catalog, UUID entry) implements CatalogEvents {}
}
