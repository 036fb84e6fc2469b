package org.hearth.devices.video.driver;

import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioPlayer;
import org.hearth.devices.audio.driver.WorkerThread;
import org.hearth.devices.video.VideoEvent;
import org.hearth.devices.video.VideoStatus;
import org.hearth.devices.video.VideoStatus.State;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// What is on, held and ended: the player's state, moved by commands, by what the decoder tells and
/// by the clock. Lives on the player's thread; [#status()] is thread-safe.
final class Showing {
    private static final Duration TICK = Duration.ofMillis(10);

    /// How long a held film is looked at: what the line holds is heard until then.
    private static final long SETTLE_NANOS = 300_000_000;

    /// How much a film may end too early without a word.
    private static final Duration SLACK = Duration.ofSeconds(2);

    private static final long FAR_NANOS = 10_000_000_000L;

    private record Shown(State state, @Nullable Path film, Duration length, int volume) {}

    private final PictureStore store;
    private final FilmClock clock;
    private final FilmSound sound;
    private final AudioPlayer loudness;
    private final ReelThread reel;
    private final Consumer<VideoEvent> events;

    private long run;
    private boolean hasSound;
    private boolean isNew;
    private boolean isOpen;
    private boolean isReady;
    private boolean isOver;
    private long end;
    private long heldAt;
    private volatile Shown shown = new Shown(State.IDLE, null, Duration.ZERO, 100);

    Showing(
            PictureStore store,
            FilmClock clock,
            FilmSound sound,
            AudioPlayer loudness,
            ReelThread reel,
            Consumer<VideoEvent> events) {
        this.store = store;
        this.clock = clock;
        this.sound = sound;
        this.loudness = loudness;
        this.reel = reel;
        this.events = events;
    }

    void play(Path film, Duration from) {
        become(State.PLAYING, film, Duration.ZERO);
        isOpen = false;
        hasSound = false;
        isNew = true;
        begin(from);
        store.empty();
        reel.start(run, film, from);
    }

    void pause() {
        if (shown.state() != State.PLAYING) return;
        become(State.PAUSED);
        clock.hold();
        sound.pause();
        heldAt = System.nanoTime();
    }

    void resume() {
        if (shown.state() != State.PAUSED) return;
        become(State.PLAYING);
        if (isOver && clock.now() >= end) seek(Duration.ZERO);
        else if (isReady && !sound.resume()) launch();
    }

    void seek(Duration to) {
        if (shown.film() == null) return;
        Duration length = shown.length();
        Duration place = !length.isZero() && to.compareTo(length) > 0 ? length : to;
        begin(place);
        reel.seek(run, place);
    }

    void volume(int percent) {
        shown = new Shown(shown.state(), shown.film(), shown.length(), percent);
        loudness.volume(percent);
    }

    void output(AudioOutputId output) {
        loudness.output(output);
    }

    /// Takes the size of the screen; a held picture is painted anew for it.
    void screen(Size size) {
        reel.fit(size);
        if (shown.state() == State.PAUSED && isReady) seek(Duration.ofNanos(clock.now()));
    }

    /// Takes in that the film is open.
    void opened(long itsRun, Duration length, boolean itHasSound) {
        if (itsRun != run) return;
        isOpen = true;
        hasSound = itHasSound;
        become(shown.state(), shown.film(), length);
    }

    /// Takes in that there are no more pictures.
    void over(long itsRun, long itsEnd) {
        if (itsRun != run) return;
        isOver = true;
        end = itsEnd;
    }

    /// Takes in that the film cannot be played any further.
    void failed(long itsRun, String sentence) {
        if (itsRun == run) fail(sentence);
    }

    /// Gives the film up after something that should not happen.
    void failed(Throwable cause) {
        fail("The player failed (" + cause.getClass().getSimpleName() + ").");
    }

    /// Moves on and says when to look again.
    Duration step() {
        if (!isReady && isOpen) getReady();
        if (isReady && shown.state() == State.PLAYING) goOn();
        if (isReady && shown.state() == State.PAUSED && isSettling()) sound.settle();
        if (isReady && store.advance(clock.now())) reel.wake();
        boolean isAtRest =
                shown.state() == State.IDLE
                        || (shown.state() == State.PAUSED && isReady && !isSettling());
        return isAtRest ? WorkerThread.UNTIL_POSTED : TICK;
    }

    VideoStatus status() {
        Shown now = shown;
        if (now.film() == null) return VideoStatus.idle(now.volume());
        Duration place = Duration.ofNanos(clock.now());
        boolean isPast = !now.length().isZero() && place.compareTo(now.length()) > 0;
        return new VideoStatus(
                now.state(),
                now.film(),
                isPast ? now.length() : place,
                now.length(),
                now.volume(),
                store.dropped(),
                sound.problem());
    }

    void close() {
        run++;
        store.close();
        become(State.IDLE, null, Duration.ZERO);
    }

    private void begin(Duration from) {
        run++;
        isReady = false;
        isOver = false;
        store.begin(run);
        sound.stop();
        clock.holdAt(from.toNanos());
    }

    /// Begins as soon as there is something to see, and enough of it to go on.
    private void getReady() {
        if (!isOver && !store.isFull()) return;
        isReady = true;
        store.advance(clock.now());
        reel.wake();
        Path film = shown.film();
        if (isNew && film != null) events.accept(new VideoEvent.Opened(film));
        isNew = false;
        if (shown.state() == State.PLAYING) launch();
    }

    private void launch() {
        Path film = shown.film();
        if (film != null && hasSound) sound.begin(film, Duration.ofNanos(clock.now()));
        else clock.run();
    }

    private void goOn() {
        FilmSound.Lead lead = sound.look();
        if (lead == FilmSound.Lead.ALONE) clock.run();
        boolean isHeard = lead != FilmSound.Lead.ALONE;
        if (!isHeard && (isOver ? clock.now() >= end : isPastAll())) finish();
    }

    /// Whether all is seen although the decoder has more, for a damaged time far behind the end.
    private boolean isPastAll() {
        long length = shown.length().toNanos();
        long now = clock.now();
        return length > 0
                && now > length + SLACK.toNanos()
                && store.isFull()
                && !store.comes(now, FAR_NANOS);
    }

    private void finish() {
        Path film = shown.film();
        Duration length = shown.length();
        Duration place = Duration.ofNanos(clock.now());
        sound.stop();
        clock.hold();
        if (film == null) return;
        Duration late = length.dividedBy(50);
        if (place.plus(late.compareTo(SLACK) > 0 ? late : SLACK).compareTo(length) < 0) {
            fail(
                    "The film stops at %s of %s: the file is incomplete. Copy it again."
                            .formatted(clock(place), clock(length)));
            return;
        }
        become(State.PAUSED);
        events.accept(new VideoEvent.Ended(film));
    }

    private void fail(String sentence) {
        Path film = shown.film();
        run++;
        sound.stop();
        reel.halt();
        store.begin(run);
        become(State.IDLE, null, Duration.ZERO);
        if (film != null) events.accept(new VideoEvent.Failed(film, sentence));
    }

    private boolean isSettling() {
        return System.nanoTime() - heldAt < SETTLE_NANOS;
    }

    private void become(State state) {
        become(state, shown.film(), shown.length());
    }

    private void become(State state, @Nullable Path film, Duration length) {
        shown = new Shown(state, film, length, shown.volume());
    }

    private static String clock(Duration time) {
        return "%d:%02d".formatted(time.toMinutes(), time.toSecondsPart());
    }
}
