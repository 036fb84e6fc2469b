package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioStatus;
import org.hearth.devices.audio.AudioStatus.State;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;

class SightingTest {
    @ParameterizedTest
    @CsvSource({"PLAYING, 1, PLAYING", "PLAYING, 3, STALLED", "PAUSED, 3, PAUSED", "IDLE, 3, IDLE"})
    void aPlayerHeldUpInADeviceIsShownAsStalled(State state, int secondsLater, State shown) {
        AudioStatus seen =
                new AudioStatus(
                        state,
                        Path.of("song.mp3"),
                        Duration.ofSeconds(9),
                        Duration.ofMinutes(3),
                        50,
                        AudioOutputId.SYSTEM_DEFAULT,
                        null);

        AudioStatus later = new Sighting(seen, 0).at(secondsLater * 1_000_000_000L);

        assertEquals(shown, later.state());
        assertEquals(Duration.ofSeconds(9), later.position());
    }
}
