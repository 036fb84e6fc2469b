package org.hearth.server.media;

import org.hearth.server.platform.bus.Event;

/// What happened in the library.
public sealed interface MediaEvents extends Event {

    /// Items were added, updated or removed, by a scan or with a folder.
    record LibraryChanged() implements MediaEvents {}

    /// One item has other words or another state.
    record ItemChanged(MediaId item) implements MediaEvents {}

    /// A folder was added, removed, or came and went.
    record RootsChanged() implements MediaEvents {}

    /// A run through the library came further; told a few times a second at most.
    record ScanProgressed(Scan scan) implements MediaEvents {}
}
