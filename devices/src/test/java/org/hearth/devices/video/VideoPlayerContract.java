package org.hearth.devices.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.Eventually;
import org.hearth.devices.video.VideoEvent.Ended;
import org.hearth.devices.video.VideoEvent.Failed;
import org.hearth.devices.video.VideoEvent.Opened;
import org.hearth.devices.video.VideoStatus.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What every player of films keeps to, tried with a film of three seconds.
public abstract class VideoPlayerContract {
    private static final Duration SOON = Duration.ofSeconds(8);

    @TempDir protected Path folder;

    private final List<VideoEvent> events = new CopyOnWriteArrayList<>();
    private final List<VideoFrame> seen = new ArrayList<>();
    private VideoPlayer player;
    private Path film;

    /// The player to be tried.
    protected abstract VideoPlayer open();

    /// A film of three seconds with 25 pictures in each.
    protected abstract Path film() throws IOException;

    @BeforeEach
    void openPlayer() throws IOException {
        film = film();
        player = open();
        player.listen(events::add);
    }

    @AfterEach
    void closePlayer() {
        player.close();
    }

    @Test
    void aFilmIsOpenedSeenAndEnded() {
        player.play(film, Duration.ofSeconds(2));
        awaitEvent(new Opened(film));
        assertEquals(State.PLAYING, player.status().state());
        assertEquals(3_000, (double) player.status().length().toMillis(), 100);

        awaitEvent(new Ended(film));

        assertEquals(State.PAUSED, player.status().state());
        assertEquals(3_000, (double) player.status().position().toMillis(), 150);
        assertTrue(seen.size() > 10, () -> seen.size() + " pictures");
        for (int i = 1; i < seen.size(); i++) {
            assertTrue(seen.get(i).position().compareTo(seen.get(i - 1).position()) > 0);
        }
    }

    @Test
    void aHeldFilmStandsStillAndGoesOn() {
        player.play(film, Duration.ZERO);
        awaitPosition(300);
        player.pause();
        Eventually.holds(SOON, () -> player.status().state() == State.PAUSED, player::status);
        Duration settled = Duration.ofNanos(System.nanoTime()).plusMillis(400);
        Eventually.holds(
                SOON, () -> System.nanoTime() > settled.toNanos(), () -> "time stands still");
        Duration held = player.status().position();
        look();
        seen.clear();
        Duration later = Duration.ofNanos(System.nanoTime()).plusMillis(200);
        Eventually.holds(
                SOON, () -> look() && System.nanoTime() > later.toNanos(), () -> "stands still");
        assertEquals(held, player.status().position());
        assertEquals(List.of(), seen);

        player.resume();

        awaitPosition(held.toMillis() + 200);
    }

    @Test
    void aSeekInAHeldFilmShowsThePictureThere() {
        player.play(film, Duration.ZERO);
        awaitEvent(new Opened(film));
        player.pause();
        Eventually.holds(SOON, () -> player.status().state() == State.PAUSED, player::status);
        for (long ms : new long[] {1_500, 700, 2_330, 0}) {
            look();
            seen.clear();
            player.seek(Duration.ofMillis(ms));
            Eventually.holds(SOON, () -> look() && !seen.isEmpty(), player::status);
            assertEquals(ms / 40 * 40, seen.getLast().position().toMillis());
            assertEquals(ms, player.status().position().toMillis());
            assertEquals(State.PAUSED, player.status().state());
        }
    }

    @Test
    void aPlaceBehindTheEndIsTheEnd() {
        player.play(film, Duration.ofMinutes(5));

        awaitEvent(new Ended(film));
    }

    @Test
    void aFilmAtItsEndBeginsAnew() {
        player.play(film, Duration.ofMillis(2_800));
        awaitEvent(new Ended(film));

        player.resume();

        Eventually.holds(
                SOON,
                () ->
                        player.status().state() == State.PLAYING
                                && player.status().position().toMillis() < 2_000,
                player::status);
    }

    @Test
    void whatIsNoFilmIsSaidInASentence() {
        Path nowhere = folder.resolve("nowhere.mkv");

        player.play(nowhere, Duration.ZERO);

        Eventually.holds(SOON, () -> !events.isEmpty(), () -> events);
        assertTrue(
                events.getFirst() instanceof Failed failed
                        && failed.film().equals(nowhere)
                        && failed.sentence().contains("no longer there"),
                () -> "" + events);
        assertEquals(State.IDLE, player.status().state());
    }

    @Test
    void theVolumeIsAPercentage() {
        player.volume(30);
        Eventually.holds(SOON, () -> player.status().volume() == 30, player::status);
        assertThrows(IllegalArgumentException.class, () -> player.volume(101));
        assertThrows(IllegalArgumentException.class, () -> player.screen(0, 10));
    }

    @Test
    void picturesAreNoLargerThanTheScreen() {
        player.screen(100, 100);
        player.play(film, Duration.ZERO);
        Eventually.holds(SOON, () -> look() && !seen.isEmpty(), player::status);
        assertEquals(100, seen.getLast().width());
        assertTrue(seen.getLast().height() <= 100);
    }

    @Test
    void nothingIsShownAfterTheEnd() {
        player.play(film, Duration.ZERO);
        awaitEvent(new Opened(film));
        long before = System.nanoTime();

        player.close();

        assertTrue(System.nanoTime() - before < 1_000_000_000L);
        assertFalse(player.show(_ -> {}));
        player.play(film, Duration.ZERO);
        player.seek(Duration.ZERO);
    }

    private void awaitEvent(VideoEvent event) {
        Eventually.holds(
                SOON, () -> look() && events.contains(event), () -> events + " " + player.status());
    }

    private void awaitPosition(long ms) {
        Eventually.holds(
                SOON, () -> look() && player.status().position().toMillis() >= ms, player::status);
    }

    private boolean look() {
        player.show(seen::add);
        return true;
    }
}
