/// Ordered lists of library items that the family keeps.
///
/// Owns `playlists` and `playlist_items`; tells [PlaylistEvents]; serves `/api/playlists`.
@NullMarked
package org.hearth.server.playlists;

import org.jspecify.annotations.NullMarked;
