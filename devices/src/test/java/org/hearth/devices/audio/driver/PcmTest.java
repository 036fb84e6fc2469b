package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.PacketEncoder;
import org.hearth.devices.audio.TestSound;
import org.hearth.devices.audio.Unplayable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Files as plain samples.
final class PcmTest {
    private static final int FRAMES = 2_646;
    private final PacketEncoder encoder = new FfmpegPcmEncoder();
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(ints = {44_100, 48_000, 22_050})
    void aToneComesOutAsItWentIn(int rate) throws Unplayable {
        Path file = folder.resolve("tone.wav");
        TestSound.sine(file, 441, rate, Duration.ZERO, Duration.ofMillis(3_010));
        List<ByteBuffer> packets = packets(file, Duration.ZERO);
        assertEquals(51, packets.size());
        packets.forEach(packet -> assertEquals(4 * FRAMES, packet.remaining()));
        short[] left = left(packets);
        assertEquals(TestSound.AMPLITUDE, loudest(left), TestSound.AMPLITUDE * 0.05);
        assertEquals(441, rises(left, 44_100), 1);
        assertEquals(0, left[left.length - 1], "filled up with silence");
    }

    /// The second one begins five packets early, as whoever makes pieces of a file does.
    @Test
    void noSeamIsHeardWhereASecondEncoderTakesOver() throws Unplayable {
        Path wav = folder.resolve("tone.wav");
        TestSound.sine(wav, 441, 44_100, Duration.ZERO, Duration.ofSeconds(6));
        for (String name : List.of("tone.wav", "tone.mp3", "tone.ogg")) {
            Path file = name.endsWith("wav") ? wav : TestSound.encode(wav, folder.resolve(name));
            short[] whole = left(packets(file, Duration.ZERO));
            List<ByteBuffer> rest = packets(file, PacketEncoder.PACKET.multipliedBy(45));
            short[] joined = left(rest.subList(5, rest.size()));
            int worst = 0;
            for (int i = 0; i < FRAMES; i++) {
                worst = Math.max(worst, Math.abs(joined[i] - whole[50 * FRAMES + i]));
            }
            assertTrue(worst < TestSound.AMPLITUDE * 0.05, name + " is off by " + worst);
        }
    }

    private List<ByteBuffer> packets(Path file, Duration from) throws Unplayable {
        return TestPackets.of(encoder, file, from);
    }

    private static short[] left(List<ByteBuffer> packets) {
        short[] left = new short[packets.size() * FRAMES];
        for (int i = 0; i < left.length; i++) {
            ByteBuffer packet = packets.get(i / FRAMES).order(ByteOrder.LITTLE_ENDIAN);
            left[i] = packet.getShort(i % FRAMES * 4);
        }
        return left;
    }

    private static int loudest(short[] samples) {
        int loudest = 0;
        for (short sample : samples) loudest = Math.max(loudest, Math.abs(sample));
        return loudest;
    }

    /// How often it goes up through zero in its second second.
    private static int rises(short[] samples, int rate) {
        int rises = 0;
        for (int i = rate + 1; i <= 2 * rate; i++) {
            if (samples[i - 1] < 0 && samples[i] >= 0) rises++;
        }
        return rises;
    }
}
