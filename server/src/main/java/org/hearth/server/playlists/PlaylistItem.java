package org.hearth.server.playlists;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;

import java.time.Instant;

/// One entry of a list.
///
/// @param position from 0
/// @param media the item itself; its state says whether it is still there
public record PlaylistItem(
        PlaylistItemId id, MediaId mediaId, int position, Instant addedAt, MediaItem media) {}
