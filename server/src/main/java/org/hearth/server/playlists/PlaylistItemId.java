package org.hearth.server.playlists;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of one entry; the same song may be in a list twice.
public record PlaylistItemId(UUID value) implements Id {}
