package org.hearth.ui.playing;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;

import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.jspecify.annotations.Nullable;

/// Where a player is in its item, counted on between its reports. FX thread only.
final class PlayClock {
    private final ReadOnlyLongWrapper positionMs = new ReadOnlyLongWrapper();
    private @Nullable PlayerView player;
    private long heardAtNanos;

    /// In milliseconds; 0 without a player.
    ReadOnlyLongProperty positionMs() {
        return positionMs.getReadOnlyProperty();
    }

    /// Counts on from what a player has just said.
    void follow(@Nullable PlayerView said) {
        player = said;
        heardAtNanos = System.nanoTime();
        tick();
    }

    /// Shows where somebody wants it to be until the player says where it is.
    void jump(long toMs) {
        positionMs.set(toMs);
    }

    /// Time has passed.
    void tick() {
        positionMs.set(player == null ? 0 : now(player));
    }

    private long now(PlayerView said) {
        boolean isPlaying = said.state() == PlayerState.PLAYING;
        long since = isPlaying ? (System.nanoTime() - heardAtNanos) / 1_000_000 : 0;
        long position = said.positionMs() + since;
        Long duration = said.durationMs();
        return duration == null ? position : Math.min(position, duration);
    }
}
