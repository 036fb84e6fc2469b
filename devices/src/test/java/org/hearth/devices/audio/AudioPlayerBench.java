package org.hearth.devices.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.devices.audio.AudioEvent.Failed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// A player under test with its files and events, and ways to wait for what it does.
public abstract class AudioPlayerBench {
    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration LATER = Duration.ofSeconds(10);

    @TempDir protected Path folder;

    protected AudioPlayer player;
    protected final List<AudioEvent> events = new CopyOnWriteArrayList<>();

    /// A new player on the system's default output, with at least one output connected.
    protected abstract AudioPlayer open();

    @BeforeEach
    void openPlayer() {
        player = open();
        player.listen(events::add);
    }

    @AfterEach
    void closePlayer() {
        player.close();
    }

    protected Path tone(String name, long lengthMs) {
        Path file = folder.resolve(name + ".wav");
        return TestSound.sine(file, 440, 48_000, Duration.ZERO, Duration.ofMillis(lengthMs));
    }

    protected void await(Predicate<AudioStatus> claim) {
        Eventually.holds(
                SOON, () -> claim.test(player.status()), () -> player.status() + " " + events);
    }

    protected Failed awaitFailure(String words) {
        Eventually.holds(SOON, () -> failure(words).isPresent(), () -> events);
        return failure(words).orElseThrow();
    }

    protected static long positionMs(AudioStatus status) {
        return status.position().toMillis();
    }

    private Optional<Failed> failure(String words) {
        return events.stream()
                .filter(Failed.class::isInstance)
                .map(Failed.class::cast)
                .filter(failed -> failed.sentence().contains(words))
                .findFirst();
    }

    protected void awaitEvents(AudioEvent... expected) {
        awaitCount(expected.length);
        assertEquals(List.of(expected), events);
    }

    protected void awaitEvent(AudioEvent expected) {
        Eventually.holds(LATER, () -> events.contains(expected), () -> events);
    }

    protected void awaitCount(int count) {
        Eventually.holds(LATER, () -> events.size() >= count, () -> events);
    }

    /// The position once the last buffered sound is heard.
    protected long settledMs() {
        long[] last = {-1, System.nanoTime()};
        Eventually.holds(
                SOON,
                () -> {
                    long now = positionMs(player.status());
                    if (now != last[0]) {
                        last[0] = now;
                        last[1] = System.nanoTime();
                    }
                    return System.nanoTime() - last[1] > 200_000_000L;
                },
                player::status);
        return last[0];
    }
}
