package org.hearth.server.playlists;

import org.hearth.server.platform.bus.Event;

/// What happened to the lists.
public sealed interface PlaylistEvents extends Event {
    /// Which list.
    PlaylistId playlist();

    /// A list is new, or its words, entries or order are.
    record PlaylistChanged(PlaylistId playlist) implements PlaylistEvents {}

    /// A list is gone.
    record PlaylistRemoved(PlaylistId playlist) implements PlaylistEvents {}
}
