package org.hearth.ui.testing;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.playback.Order;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.Player;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.Report;
import org.jspecify.annotations.Nullable;

/// A player that does at once, and in silence, what it is told.
public final class TestPlayer implements Player {
    private final DeviceId device;
    private final PlayerKind kind;
    private final Playback playback;
    private @Nullable MediaItem item;
    private long positionMs;

    public TestPlayer(DeviceId device, PlayerKind kind, Playback playback) {
        this.device = device;
        this.kind = kind;
        this.playback = playback;
    }

    @Override
    public DeviceId device() {
        return device;
    }

    @Override
    public PlayerKind kind() {
        return kind;
    }

    @Override
    public boolean canPlay(MediaItem wanted) {
        return wanted.isPlayable();
    }

    @Override
    public synchronized void obey(Order order) {
        switch (order) {
            case Order.Play play -> {
                item = play.item();
                positionMs = play.positionMs();
                report(PlayerState.PLAYING);
            }
            case Order.Pause _ -> report(PlayerState.PAUSED);
            case Order.Resume _ -> report(PlayerState.PLAYING);
            case Order.Stop _ -> {
                item = null;
                report(PlayerState.IDLE);
            }
            case Order.Seek seek -> {
                positionMs = seek.positionMs();
                report(PlayerState.PLAYING);
            }
            case Order.Prepare _, Order.PrepareNothing _, Order.Volume _ -> {}
        }
    }

    private void report(PlayerState state) {
        MediaItem playing = item;
        MediaId id = playing == null ? null : playing.id();
        Long duration = playing == null ? null : playing.durationMs();
        playback.report(this, new Report(state, id, positionMs, duration, null));
    }
}
