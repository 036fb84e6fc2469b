package org.hearth.server.playback;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.jspecify.annotations.Nullable;

/// What a player should be doing, as the programme has it, and what was decided anew about it.
///
/// @param row as it was committed
/// @param item what it should play; null when nothing, or when that left the library
/// @param ahead what follows; looked up only where the player may have to get it ready
record Cue(PlaySession row, @Nullable MediaItem item, Ahead ahead, Anew anew) {

    /// What the last decision was about.
    enum Anew {
        /// Nothing that has to begin or jump; the state or the volume may differ.
        NOTHING,
        /// Another place in the same item.
        PLACE,
        /// What follows.
        NEXT,
        /// Which item plays; the player has gone over to it by itself.
        ADVANCED,
        /// That it plays: a player with nothing in it begins where the item stopped.
        RUN,
        /// Another item, or the same one from its beginning.
        ITEM
    }

    /// The same, with nothing to be done about it.
    Cue unchanged() {
        return new Cue(row, item, ahead, Anew.NOTHING);
    }

    @Nullable MediaId mediaId() {
        return row.media();
    }

    /// Whether nobody has told the player anything yet.
    boolean isUntouched() {
        return row.version == 0;
    }

    boolean isToPlay() {
        return row.state == PlayerState.PLAYING || row.state == PlayerState.STALLED;
    }
}
