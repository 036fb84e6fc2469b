/// The family's folders and everything in them that can be played or looked at.
///
/// Owns `media_roots`, `media_files`, `media_positions`, `media_scans` and the thumbnail folder;
/// tells [MediaEvents]; serves `/api/media`.
@NullMarked
package org.hearth.server.media;

import org.jspecify.annotations.NullMarked;
