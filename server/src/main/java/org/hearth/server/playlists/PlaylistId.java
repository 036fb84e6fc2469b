package org.hearth.server.playlists;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// A playlist's id.
public record PlaylistId(UUID value) implements Id {}
