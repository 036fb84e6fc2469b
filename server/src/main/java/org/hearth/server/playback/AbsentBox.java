package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaType;

/// A box of the house that is not connected. It is shown nevertheless, and what it is told to play
/// is what it plays when it comes.
record AbsentBox(DeviceId device) implements Player {
    @Override
    public PlayerKind kind() {
        return PlayerKind.BOX;
    }

    @Override
    public boolean canPlay(MediaItem item) {
        return item.type() == MediaType.AUDIO;
    }

    @Override
    public boolean isOnline() {
        return false;
    }

    @Override
    public void obey(Order order) {
        // Whatever it should do is a row, and waits for it there.
    }
}
