package org.hearth.server.platform.db;

import java.util.UUID;

/// A typed id: a record of one UUID, so that a playlist's id cannot be passed for a track's.
///
/// Outside it is the UUID's text.
public interface Id {
    /// The bare value, as stored.
    UUID value();
}
