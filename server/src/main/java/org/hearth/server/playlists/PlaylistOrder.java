package org.hearth.server.playlists;

import java.util.List;

/// A new order for a list.
///
/// @param itemIds every entry of the list, each once
/// @param version the one that was read; a stale one is a conflict
public record PlaylistOrder(List<PlaylistItemId> itemIds, Long version) {}
