package org.hearth.server.playback;

import org.hearth.server.media.MediaItem;

/// What a player is to do.
///
/// What changes how it plays carries the session's version: a player that counts them names the
/// last one in its reports, so that a late word about an older order is known as such.
public sealed interface Order {

    /// Plays an item from a position, in place of whatever it plays.
    ///
    /// @param streamUrl path on this hub, signed for six hours
    /// @param version of the session
    /// @param volume 0 to 100
    record Play(MediaItem item, String streamUrl, long positionMs, long version, int volume)
            implements Order {}

    /// Gets the item ready that follows without a gap when the present one ends.
    record Prepare(MediaItem item, String streamUrl, long version) implements Order {}

    /// Nothing follows the present item.
    record PrepareNothing() implements Order {}

    /// Holds.
    record Pause(long version) implements Order {}

    /// Goes on.
    record Resume(long version) implements Order {}

    /// Ends.
    record Stop(long version) implements Order {}

    /// Jumps within the present item.
    record Seek(long positionMs, long version) implements Order {}

    /// 0 to 100, of the player's own range.
    record Volume(int volume) implements Order {}
}
