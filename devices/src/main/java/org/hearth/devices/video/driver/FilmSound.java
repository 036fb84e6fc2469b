package org.hearth.devices.video.driver;

import org.hearth.devices.audio.AudioEvent;
import org.hearth.devices.audio.AudioPlayer;
import org.hearth.devices.audio.AudioStatus;
import org.hearth.devices.audio.driver.Sighting;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;

/// The sound of the film that is on, which draws the clock after it. One thread at a time.
final class FilmSound {
    /// What the clock has to do.
    enum Lead {
        /// Stand still: the first sound is on its way.
        WAIT,
        /// Nothing: it goes with the sound.
        FOLLOW,
        /// Go by itself: there is no sound, or none any more.
        ALONE
    }

    /// Until the player has heard an order.
    private static final long GRACE_NANOS = 300_000_000;

    /// More than a line holds: nobody hears further ahead.
    private static final long AHEAD_NANOS = 250_000_000;

    private static final long BEGINNING_NANOS = 600_000_000;

    private final AudioPlayer player;
    private final Supplier<Sighting> sightings;
    private final FilmClock clock;
    private long begunFrom;
    private long begunAt;
    private boolean isOn;
    private boolean hasLed;

    /// Where the sound was held; nothing of what follows is heard before it is past that.
    private long floor;

    /// When nothing past that was heard yet.
    private long stillAt;

    private boolean isLeading;
    private volatile @Nullable String refusal;

    /// @param sightings what the player was last seen to do
    FilmSound(AudioPlayer player, Supplier<Sighting> sightings, FilmClock clock) {
        this.player = player;
        this.sightings = sightings;
        this.clock = clock;
        player.listen(this::hear);
    }

    /// Plays the sound of a film from a place on.
    void begin(Path film, Duration place) {
        refusal = null;
        begunFrom = place.toNanos();
        begunAt = System.nanoTime();
        floor = begunFrom;
        stillAt = begunAt;
        isLeading = false;
        hasLed = false;
        isOn = true;
        player.play(film, place);
    }

    void pause() {
        if (isOn) player.pause();
    }

    /// Goes on; says whether there is anything to go on with.
    boolean resume() {
        if (!isOn || !hasLed) return false;
        floor = clock.now();
        stillAt = System.nanoTime();
        isLeading = false;
        player.resume();
        return true;
    }

    void stop() {
        if (isOn) player.stop();
        isOn = false;
    }

    /// Looks at what is heard of a film that goes on.
    Lead look() {
        if (!isOn) return Lead.ALONE;
        Sighting seen = sightings.get();
        return switch (seen.status().state()) {
            case PLAYING -> follow(seen);
            case STALLED -> Lead.ALONE;
            case PAUSED -> Lead.WAIT;
            case IDLE -> {
                if (!hasLed && System.nanoTime() - begunAt < GRACE_NANOS) yield Lead.WAIT;
                isOn = false;
                yield Lead.ALONE;
            }
        };
    }

    /// Looks at what is still heard of a film that was just held: what the line holds.
    void settle() {
        Sighting seen = sightings.get();
        long place = seen.status().position().toNanos();
        boolean isHeld = seen.status().state() == AudioStatus.State.PAUSED;
        if (isOn && hasLed && isHeld && isPossible(place)) clock.holdAt(place);
    }

    /// Why nothing is heard of a film that has sound; null when all is well.
    @Nullable String problem() {
        AudioStatus status = sightings.get().status();
        boolean isStalled = isOn && status.state() == AudioStatus.State.STALLED;
        return isStalled ? status.problem() : refusal;
    }

    private Lead follow(Sighting seen) {
        long place = seen.status().position().toNanos();
        if (place <= floor) stillAt = Math.max(stillAt, seen.nanos());
        boolean isOld = !isPossible(place) || (!isLeading && place <= floor);
        if (isOld) return isLeading ? Lead.FOLLOW : Lead.WAIT;
        isLeading = true;
        hasLed = true;
        clock.follow(possible(place, seen.nanos()), seen.nanos());
        return Lead.FOLLOW;
    }

    /// A sound server takes all that the line holds at once when it begins, as if it were heard;
    /// but nobody hears faster than time goes.
    private long possible(long place, long moment) {
        long since = moment - stillAt;
        return since < BEGINNING_NANOS ? Math.min(place, floor + since) : place;
    }

    /// A place that cannot have been reached yet is one of the order before.
    private boolean isPossible(long place) {
        long since = System.nanoTime() - begunAt;
        return place >= begunFrom && place <= begunFrom + since + AHEAD_NANOS;
    }

    private void hear(AudioEvent event) {
        if (event instanceof AudioEvent.Failed failed) refusal = failed.sentence();
    }
}
