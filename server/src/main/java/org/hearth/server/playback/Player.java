package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaItem;

/// Something that plays, as it is told: the port that the console, web pages and boxes come behind.
///
/// Implementations return at once and never throw for what goes wrong in playing; they report it by
/// [Playback#report]. Called one order at a time.
public interface Player {

    /// The device it is.
    DeviceId device();

    /// What sort of player.
    PlayerKind kind();

    /// Whether it is there to do what it is told.
    default boolean isOnline() {
        return true;
    }

    /// Whether it could play the item at all.
    boolean canPlay(MediaItem item);

    /// Does what it is told.
    void obey(Order order);
}
