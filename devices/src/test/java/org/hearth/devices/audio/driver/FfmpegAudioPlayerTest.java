package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.devices.audio.AudioEvent.Blame;
import org.hearth.devices.audio.AudioEvent.Failed;
import org.hearth.devices.audio.AudioOutput;
import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioOutputs;
import org.hearth.devices.audio.AudioPlayer;
import org.hearth.devices.audio.AudioPlayerContract;
import org.hearth.devices.audio.AudioStatus.State;
import org.hearth.devices.audio.NullSink;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class FfmpegAudioPlayerTest extends AudioPlayerContract {
    @AutoClose private static NullSink sink;

    @BeforeAll
    static void openSink() {
        sink = NullSink.start();
    }

    @Override
    protected AudioPlayer open() {
        sink.adopt();
        return new FfmpegAudioPlayer();
    }

    @Test
    void theOutputOfTheSystemIsListed() {
        AudioOutput preferred = new AudioOutput(AudioOutputId.SYSTEM_DEFAULT, "System default");

        assertEquals(preferred, new JavaSoundOutputs().list().getFirst());
    }

    @Test
    void withoutAnyOutputPlayingFailsWithASentenceAndStalls() {
        NullSink.adoptNone();
        Path song = tone("song", 3000);

        player.play(song, Duration.ofSeconds(1));

        assertEquals(
                new Failed(song, Blame.OUTPUT, AudioOutputs.NONE_FOUND), awaitFailure("No sound"));
        await(status -> status.state() == State.STALLED && positionMs(status) == 1000);
        assertEquals(AudioOutputs.NONE_FOUND, player.status().problem());
        assertEquals(List.of(), new JavaSoundOutputs().list());
        sink.adopt();
        player.resume();
        await(status -> status.state() == State.PLAYING && positionMs(status) > 1100);
    }

    @Test
    void anOutputPulledWhilePlayingStallsAndResumeGoesOnWhenItReturns() {
        Path song = tone("song", 10_000);
        try (NullSink pulled = NullSink.start()) {
            pulled.adopt();
            player.play(song, Duration.ofSeconds(1));
            await(status -> positionMs(status) >= 1300);

            pulled.pull();

            assertEquals(Blame.OUTPUT, awaitFailure("sound output").blame());
            await(status -> status.state() == State.STALLED && positionMs(status) >= 1300);
        }
        sink.adopt();
        player.resume();
        await(status -> status.state() == State.PLAYING && positionMs(status) >= 1500);
    }
}
