package org.hearth.server.playback;

import org.hearth.server.platform.auth.Caller;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/// A connected player and what it last said. Guarded by its own lock, which also puts the commands
/// of several people in an order: the last one wins.
final class LivePlayer {
    final ReentrantLock lock = new ReentrantLock();
    final Player player;
    final String name;
    @Nullable Caller startedBy;
    Report report = new Report(PlayerState.IDLE, null, 0, null, null);
    Instant reportedAt = Instant.EPOCH;
    Instant savedAt = Instant.EPOCH;

    LivePlayer(Player player, String name) {
        this.player = player;
        this.name = name;
    }

    /// Where it is now, if it went on since its last report.
    long positionMs(Instant now) {
        if (report.state() != PlayerState.PLAYING) return report.positionMs();
        long since = Duration.between(reportedAt, now).toMillis();
        long position = report.positionMs() + Math.max(0, since);
        Long duration = report.durationMs();
        return duration == null ? position : Math.min(position, duration);
    }
}
