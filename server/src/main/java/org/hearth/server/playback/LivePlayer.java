package org.hearth.server.playback;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Caller;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// A connected player: what it should be doing, and what it last said it does. Guarded by its own
/// lock, which also puts the commands of several people in an order: the last one wins.
final class LivePlayer {
    static final int UNKNOWN_VOLUME = -1;

    private final ReentrantLock lock;
    final Player player;
    volatile String name;

    /// Whose device it is; null for the house's own.
    final @Nullable UUID owner;

    Caller by;
    @Nullable Cue cue;
    Ahead ahead = Ahead.NOTHING;
    long begunVersion;
    long orderedVersion;
    int toldVolume = UNKNOWN_VOLUME;
    Instant savedAt = Instant.EPOCH;
    private volatile Heard heard =
            new Heard(new Report(PlayerState.IDLE, null, 0, null, null), Instant.EPOCH);

    /// What it said, and when; whoever reads without the lock reads both at once.
    record Heard(Report report, Instant at) {
        /// Where it is now, if it went on since.
        long positionMs(Instant now) {
            if (report.state() != PlayerState.PLAYING) return report.positionMs();
            long position = report.positionMs() + Math.max(0, Duration.between(at, now).toMillis());
            Long duration = report.durationMs();
            return duration == null ? position : Math.min(position, duration);
        }
    }

    /// @param lock of the device, which an older connection of it shares
    /// @param by whose it is, and who plays on it until somebody else does
    LivePlayer(ReentrantLock lock, Player player, String name, Caller by) {
        this.lock = lock;
        this.player = player;
        this.name = name;
        this.by = by;
        owner = by.personValue();
    }

    /// The last that it said.
    Heard heard() {
        return heard;
    }

    Report report() {
        return heard.report();
    }

    /// Where it is now.
    Moment moment(Instant now) {
        return new Moment(
                player.device(),
                name,
                by,
                report().mediaId(),
                heard.positionMs(now),
                cue == null ? null : cue.row().volumePct,
                player::canPlay);
    }

    boolean isEmpty() {
        return report().mediaId() == null;
    }

    /// What it should be doing; it has one from its welcome on.
    Cue shown() {
        if (cue == null) throw new IllegalStateException("shown before it was welcome");
        return cue;
    }

    /// The newest version that it can have heard of.
    long version() {
        return cue == null ? 0 : cue.row().version;
    }

    /// Whether a word is older than the last order of a person, which it therefore cannot be about.
    boolean isLate(Report said) {
        return said.version() != null && said.version() < orderedVersion;
    }

    /// Whether an end is that of something which it was told to play before the present item.
    boolean isOver(MediaId item, @Nullable Long version) {
        return !has(item) || (version != null && version < begunVersion);
    }

    boolean has(MediaId item) {
        return item.equals(report().mediaId());
    }

    /// Does something while nobody else commands this player.
    <T> T guarded(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /// Does something while nobody else commands this player.
    void guarded(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    /// It says this, or is taken to do it because it was just told.
    void says(Report said, Instant now) {
        heard = new Heard(said, now);
    }

    /// It plays an item from a place.
    void plays(MediaItem item, long fromMs, Instant now) {
        says(new Report(PlayerState.PLAYING, item.id(), fromMs, item.durationMs(), null), now);
        savedAt = now;
    }

    /// It is in another state, or at another place of what it has.
    void is(PlayerState state, long atMs, Instant now) {
        says(new Report(state, report().mediaId(), atMs, report().durationMs(), null), now);
    }

    /// It has nothing any more.
    void isSilent(Instant now) {
        says(new Report(PlayerState.IDLE, null, 0, null, null), now);
    }
}
