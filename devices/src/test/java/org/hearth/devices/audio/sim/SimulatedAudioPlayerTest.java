package org.hearth.devices.audio.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.devices.audio.AudioEvent.Advanced;
import org.hearth.devices.audio.AudioEvent.Blame;
import org.hearth.devices.audio.AudioEvent.Ended;
import org.hearth.devices.audio.AudioEvent.Failed;
import org.hearth.devices.audio.AudioEvent.Started;
import org.hearth.devices.audio.AudioOutput;
import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioOutputs;
import org.hearth.devices.audio.AudioPlayer;
import org.hearth.devices.audio.AudioPlayerContract;
import org.hearth.devices.audio.AudioStatus.State;
import org.hearth.devices.audio.Eventually;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

class SimulatedAudioPlayerTest extends AudioPlayerContract {
    private final SimulatedAudioOutputs outputs = new SimulatedAudioOutputs();
    private volatile Duration ahead = Duration.ZERO;

    @Override
    protected AudioPlayer open() {
        InstantSource clock = () -> Instant.now().plus(ahead);
        return new SimulatedAudioPlayer(SimulatedAudioPlayerTest::lengthOf, outputs, clock);
    }

    @Test
    void aClockTurnedOnPlaysAWholeEveningAtOnce() {
        Path first = tone("first", 60_000);
        Path second = tone("second", 60_000);
        player.play(first, Duration.ZERO);
        player.prepare(second);
        player.volume(40);
        await(status -> status.state() == State.PLAYING && status.volume() == 40);

        ahead = Duration.ofHours(3);

        Eventually.holds(Duration.ofSeconds(3), () -> events.size() == 3, () -> events);
        assertEquals(List.of(new Started(first), new Advanced(second), new Ended(second)), events);
    }

    @Test
    void aPulledOutputStallsUntilItReturns() {
        Path song = tone("song", 60_000);
        player.play(song, Duration.ZERO);
        await(status -> positionMs(status) >= 50);

        outputs.unplug(SimulatedAudioOutputs.SPEAKERS.id());

        assertEquals(
                new Failed(song, Blame.OUTPUT, AudioOutputs.NONE_FOUND), awaitFailure("No sound"));
        await(status -> status.state() == State.STALLED);
        outputs.plug(SimulatedAudioOutputs.SPEAKERS);
        player.resume();
        await(status -> status.state() == State.PLAYING);
    }

    @Test
    void aPluggedHeadsetIsListed() {
        AudioOutput headset = new AudioOutput(new AudioOutputId("headset"), "Headset");

        outputs.plug(headset);

        AudioOutput preferred = new AudioOutput(AudioOutputId.SYSTEM_DEFAULT, "System default");
        assertEquals(List.of(preferred, headset, SimulatedAudioOutputs.SPEAKERS), outputs.list());
    }

    private static Optional<Duration> lengthOf(Path file) {
        try {
            AudioFileFormat format = AudioSystem.getAudioFileFormat(file.toFile());
            double seconds = format.getFrameLength() / format.getFormat().getFrameRate();
            return Optional.of(Duration.ofMillis(Math.round(seconds * 1000)));
        } catch (UnsupportedAudioFileException | IOException _) {
            return Optional.empty();
        }
    }
}
