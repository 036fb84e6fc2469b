package org.hearth.devices.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.AudioEvent.Advanced;
import org.hearth.devices.audio.AudioEvent.Blame;
import org.hearth.devices.audio.AudioEvent.Ended;
import org.hearth.devices.audio.AudioEvent.Failed;
import org.hearth.devices.audio.AudioEvent.Started;
import org.hearth.devices.audio.AudioStatus.State;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What every [AudioPlayer] keeps, whatever it plays on. Times are real.
public abstract class AudioPlayerContract extends AudioPlayerBench {
    private static final Duration START = Duration.ZERO;

    @Test
    void aNewPlayerIsIdleAtFullVolumeOnTheSystemDefault() {
        assertEquals(AudioStatus.idle(100, AudioOutputId.SYSTEM_DEFAULT), player.status());
    }

    @Test
    void aTrackPlaysToItsEndAndSaysSo() {
        Path song = tone("song", 400);

        player.play(song, START);

        awaitEvents(new Started(song), new Ended(song));
        await(status -> status.equals(AudioStatus.idle(100, AudioOutputId.SYSTEM_DEFAULT)));
    }

    @Test
    void thePositionGoesOnWithTime() {
        player.play(tone("song", 3000), START);
        await(status -> status.state() == State.PLAYING && positionMs(status) >= 200);
        long startMs = positionMs(player.status());
        long start = System.nanoTime();

        await(status -> positionMs(status) >= startMs + 600);

        long passedMs = (System.nanoTime() - start) / 1_000_000;
        assertTrue(Math.abs(passedMs - 600) < 300, "600 ms of the track took " + passedMs);
    }

    @Test
    void theStatusNamesFileAndLength() {
        Path song = tone("song", 3000);

        player.play(song, START);

        await(status -> status.duration().equals(Duration.ofSeconds(3)));
        assertEquals(song, player.status().file());
    }

    @Test
    void playingBeginsAtTheGivenPosition() {
        Path song = tone("song", 3000);

        player.play(song, Duration.ofMillis(2600));

        await(status -> positionMs(status) >= 2600);
        awaitEvents(new Started(song), new Ended(song));
    }

    @Test
    void playingPastTheEndEndsAtOnce() {
        Path song = tone("song", 300);

        player.play(song, Duration.ofHours(1));

        awaitEvent(new Ended(song));
    }

    @Test
    void aPauseHoldsThePositionAndResumeGoesOnFromIt() {
        player.play(tone("song", 3000), START);
        await(status -> positionMs(status) >= 300);

        player.pause();
        await(status -> status.state() == State.PAUSED);
        long heldMs = settledMs();
        player.resume();

        await(status -> status.state() == State.PLAYING && positionMs(status) > heldMs);
        assertTrue(positionMs(player.status()) < heldMs + 1000, player.status()::toString);
    }

    @Test
    void seekingMovesBothWays() {
        player.play(tone("song", 5000), START);
        await(status -> positionMs(status) >= 100);

        player.seek(Duration.ofSeconds(4));
        await(status -> positionMs(status) >= 4000);
        player.seek(Duration.ofSeconds(1));

        await(status -> positionMs(status) >= 1000 && positionMs(status) < 2000);
    }

    @Test
    void seekingWhilePausedStaysPaused() {
        player.play(tone("song", 5000), START);
        await(status -> positionMs(status) >= 100);
        player.pause();

        player.seek(Duration.ofSeconds(4));

        await(status -> positionMs(status) == 4000 && status.state() == State.PAUSED);
        player.resume();
        await(status -> positionMs(status) > 4000 && status.state() == State.PLAYING);
    }

    @Test
    void aPreparedTrackTakesOver() {
        Path first = tone("first", 500);
        Path second = tone("second", 500);

        player.play(first, START);
        player.prepare(second);

        awaitEvents(new Started(first), new Advanced(second), new Ended(second));
    }

    @Test
    void theSameFileCanFollowItself() {
        Path song = tone("song", 300);

        player.play(song, START);
        player.prepare(song);

        awaitEvents(new Started(song), new Advanced(song), new Ended(song));
    }

    @Test
    void theLastPreparedTrackCounts() {
        Path first = tone("first", 800);
        Path second = tone("second", 300);

        player.play(first, START);
        player.prepare(tone("other", 300));
        await(status -> positionMs(status) >= 200);
        player.prepare(second);

        awaitEvents(new Started(first), new Advanced(second), new Ended(second));
    }

    @Test
    void aTrackNoLongerPreparedDoesNotFollow() {
        Path song = tone("song", 800);
        player.play(song, START);
        player.prepare(tone("other", 300));
        await(status -> positionMs(status) >= 200);

        player.unprepare();

        awaitEvents(new Started(song), new Ended(song));
    }

    @Test
    void seekingBackKeepsWhatIsPrepared() {
        Path first = tone("first", 600);
        Path second = tone("second", 300);
        player.play(first, START);
        player.prepare(second);
        await(status -> positionMs(status) >= 300);

        player.seek(Duration.ofMillis(100));

        awaitEvents(new Started(first), new Advanced(second), new Ended(second));
    }

    @Test
    void anotherPlayReplacesEverything() {
        Path second = tone("second", 400);
        player.play(tone("first", 5000), START);
        player.prepare(tone("other", 300));
        awaitCount(1);

        player.play(second, START);

        awaitEvent(new Ended(second));
        assertEquals(List.of(new Started(second), new Ended(second)), events.subList(1, 3));
    }

    @Test
    void stopFallsIdleWithoutAnEvent() {
        Path song = tone("song", 5000);
        player.play(song, START);
        player.prepare(tone("other", 300));
        await(status -> positionMs(status) >= 100);

        player.stop();

        await(status -> status.equals(AudioStatus.idle(100, AudioOutputId.SYSTEM_DEFAULT)));
        assertEquals(List.of(new Started(song)), events);
    }

    @Test
    void theVolumeStaysFromTrackToTrack() {
        player.volume(30);
        player.play(tone("song", 3000), START);

        await(status -> status.volume() == 30 && status.state() == State.PLAYING);
    }

    @Test
    void aVolumeOutsideItsRangeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> player.volume(101));
        assertThrows(IllegalArgumentException.class, () -> player.volume(-1));
    }

    @Test
    void aMissingFileFailsWithItsName() {
        Path gone = folder.resolve("gone.wav");

        player.play(gone, START);

        assertEquals(Blame.FILE, awaitFailure("“gone.wav”").blame());
        await(status -> status.state() == State.IDLE);
    }

    @Test
    void aFileWithoutSoundFailsWithItsName() throws IOException {
        Path text = Files.writeString(folder.resolve("list.mp3"), "milk, bread\n".repeat(1000));

        player.play(text, START);

        assertEquals(Blame.FILE, awaitFailure("“list.mp3”").blame());
        await(status -> status.state() == State.IDLE);
    }

    @Test
    void aPreparedFileThatCannotPlayDoesNotDisturbTheCurrentOne() {
        Path song = tone("song", 600);
        player.play(song, START);
        awaitEvent(new Started(song));

        player.prepare(folder.resolve("gone.wav"));

        awaitFailure("“gone.wav”");
        awaitEvent(new Ended(song));
    }

    @Test
    void anOutputThatIsNotConnectedStallsUntilAnotherIsChosen() {
        Path song = tone("song", 5000);
        player.play(song, Duration.ofSeconds(1));
        await(status -> positionMs(status) >= 1200);

        player.output(new AudioOutputId("left-at-school"));

        assertEquals(
                new Failed(song, Blame.OUTPUT, AudioOutputs.NOT_CONNECTED),
                awaitFailure("not connected"));
        await(status -> status.state() == State.STALLED && positionMs(status) >= 1200);
        assertEquals(AudioOutputs.NOT_CONNECTED, player.status().problem());
        long stalledMs = positionMs(player.status());
        player.output(AudioOutputId.SYSTEM_DEFAULT);
        await(status -> status.state() == State.PLAYING && positionMs(status) > stalledMs);
        assertTrue(positionMs(player.status()) < stalledMs + 1000, player.status()::toString);
    }

    @Test
    void choosingAnOutputWhilePlayingGoesOnAtTheSamePosition() {
        Path song = tone("song", 5000);
        player.play(song, Duration.ofSeconds(1));
        await(status -> positionMs(status) >= 1300);

        player.output(AudioOutputId.SYSTEM_DEFAULT);

        await(status -> positionMs(status) >= 1500);
        assertTrue(positionMs(player.status()) < 2500, player.status()::toString);
        assertEquals(List.of(new Started(song)), events);
    }

    @Test
    void whoHearsOfTheEndFindsThePlayerIdle() throws InterruptedException {
        Path song = tone("song", 300);

        player.play(song, START);

        assertEquals(State.IDLE, statusAt(new Ended(song)).state());
    }

    @Test
    void whoHearsOfTheNextTrackFindsItOn() throws InterruptedException {
        Path first = tone("first", 300);
        Path second = tone("second", 3000);

        player.play(first, START);
        player.prepare(second);

        AudioStatus then = statusAt(new Advanced(second));
        assertEquals(second, then.file());
        assertEquals(Duration.ofSeconds(3), then.duration());
        assertTrue(positionMs(then) < 1000, then::toString);
    }

    @Test
    void whoHearsThatAFileCannotPlayFindsThePlayerIdle() throws InterruptedException {
        BlockingQueue<AudioStatus> seen = new LinkedBlockingQueue<>();
        player.listen(_ -> seen.add(player.status()));

        player.play(folder.resolve("gone.wav"), START);

        AudioStatus then = seen.poll(10, TimeUnit.SECONDS);
        assertEquals(AudioStatus.idle(100, AudioOutputId.SYSTEM_DEFAULT), then);
    }

    private AudioStatus statusAt(AudioEvent awaited) throws InterruptedException {
        BlockingQueue<AudioStatus> seen = new LinkedBlockingQueue<>();
        player.listen(
                event -> {
                    if (event.equals(awaited)) seen.add(player.status());
                });
        return Objects.requireNonNull(seen.poll(10, TimeUnit.SECONDS), "nothing was heard");
    }

    @Test
    void aListenerThatThrowsStopsNothing() {
        Path song = tone("song", 300);
        player.listen(
                event -> {
                    events.add(event);
                    throw new IllegalStateException("a listener's own fault");
                });

        player.play(song, START);

        awaitEvents(new Started(song), new Ended(song));
    }

    @Test
    void aListenerMayCallThePlayer() {
        Path first = tone("first", 300);
        Path second = tone("second", 300);
        player.listen(
                event -> {
                    events.add(event);
                    if (event.equals(new Ended(first))) {
                        player.play(second, START);
                    }
                });

        player.play(first, START);

        awaitEvents(new Started(first), new Ended(first), new Started(second), new Ended(second));
    }

    @Test
    void commandsWithoutATrackDoNothing() {
        player.pause();
        player.resume();
        player.seek(Duration.ofSeconds(1));
        player.prepare(tone("song", 300));
        player.unprepare();
        player.stop();
        player.volume(50);

        await(status -> status.equals(AudioStatus.idle(50, AudioOutputId.SYSTEM_DEFAULT)));
        assertEquals(List.of(), events);
    }

    @Test
    void aClosedPlayerIsIdleWithinASecondAndIgnoresCommands() {
        player.play(tone("song", 5000), START);
        await(status -> positionMs(status) >= 100);
        long start = System.nanoTime();

        player.close();

        assertTrue(System.nanoTime() - start < 1_000_000_000L);
        player.play(tone("song", 300), START);
        player.close();
        await(status -> status.state() == State.IDLE);
    }
}
