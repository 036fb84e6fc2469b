package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.OpusDecoder;
import org.hearth.devices.audio.PacketEncoder;
import org.hearth.devices.audio.Recording;
import org.hearth.devices.audio.TestSound;
import org.hearth.devices.audio.Unplayable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

final class OpusTest {
    private static final int PACKET_SAMPLES = 2_880;
    private final PacketEncoder encoder = new FfmpegOpusEncoder();
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"44100, 440", "48000, 1000", "22050, 220"})
    void aToneComesOutAsItWentIn(int rate, double hz) throws Unplayable {
        Path file = folder.resolve("tone.wav");
        TestSound.sine(file, hz, rate, Duration.ZERO, Duration.ofMillis(3_010));

        List<ByteBuffer> packets = packets(file);
        Recording heard = decoded(packets);

        assertEquals(51, packets.size());
        assertEquals(51 * PACKET_SAMPLES, heard.length());
        double kept = middle(heard).amplitude(hz);
        assertEquals(TestSound.AMPLITUDE, kept, TestSound.AMPLITUDE * 0.1);
        assertTrue(middle(heard).amplitude(hz * 1.5) < TestSound.AMPLITUDE * 0.02);
    }

    @Test
    void whatNoSmallLoudspeakerPlaysIsLeftOut() throws Unplayable {
        Path file = folder.resolve("high.wav");
        TestSound.sine(file, 15_000, 48_000, Duration.ZERO, Duration.ofSeconds(2));
        double kept = middle(decoded(packets(file))).amplitude(15_000);
        assertTrue(kept < TestSound.AMPLITUDE * 0.05, "amplitude " + kept);
    }

    @Test
    void everyPacketFitsIntoAMessageAndIsSixtyMilliseconds() throws Unplayable {
        Path file = folder.resolve("tone.wav");
        TestSound.sine(file, 440, 44_100, Duration.ZERO, Duration.ofSeconds(10));
        for (ByteBuffer packet : packets(file)) {
            assertTrue(packet.remaining() < 1_000, packet.remaining() + " bytes");
            // RFC 6716, 3.1 and 3.2.5: three frames (code 3, count 3) of 20 ms.
            assertEquals(3, packet.get(0) & 3);
            assertEquals(3, packet.get(1) & 0x3F);
        }
    }

    @Test
    void compressedMusicIsTakenToo() throws Unplayable {
        Path wav = folder.resolve("tone.wav");
        TestSound.sine(wav, 440, 44_100, Duration.ZERO, Duration.ofSeconds(2));
        for (String name : List.of("tone.mp3", "tone.flac", "tone.ogg", "tone.m4a")) {
            Path file = TestSound.encode(wav, folder.resolve(name));
            double kept = middle(decoded(packets(file))).amplitude(440);
            assertEquals(TestSound.AMPLITUDE, kept, TestSound.AMPLITUDE * 0.1, name);
        }
    }

    @Test
    void fromAPlaceOnComesTheRestAndBehindTheEndNothing() throws Unplayable {
        Path file = folder.resolve("tone.wav");
        TestSound.sine(file, 440, 44_100, Duration.ZERO, Duration.ofSeconds(6));
        assertEquals(50, packets(file, Duration.ofSeconds(3)).size());
        assertEquals(List.of(), packets(file, Duration.ofSeconds(6)));
        assertEquals(List.of(), packets(file, Duration.ofSeconds(60)));
    }

    /// The second encoder begins five packets early, as whoever makes pieces of a file does.
    @Test
    void noSeamIsHeardWhereASecondEncoderTakesOver() throws Unplayable {
        Path wav = folder.resolve("tone.wav");
        TestSound.sine(wav, 440, 44_100, Duration.ZERO, Duration.ofSeconds(6));
        for (String name : List.of("tone.wav", "tone.mp3", "tone.ogg")) {
            Path file = name.endsWith("wav") ? wav : TestSound.encode(wav, folder.resolve(name));
            List<ByteBuffer> whole = packets(file);
            List<ByteBuffer> joined = new ArrayList<>(whole.subList(0, 50));
            List<ByteBuffer> rest = packets(file, PacketEncoder.PACKET.multipliedBy(45));
            joined.addAll(rest.subList(5, rest.size()));
            Recording heard = decoded(joined);
            Recording wanted = decoded(whole);
            int seam = 50 * PACKET_SAMPLES;
            for (int at = seam - 4_800; at < seam + 4_800; at += 480) {
                double kept = heard.part(at, at + 4_800).amplitude(440);
                double without = wanted.part(at, at + 4_800).amplitude(440);
                assertEquals(without, kept, without * 0.02, name + " at " + (at - seam));
            }
        }
    }

    @Test
    void whatHoldsNoSoundIsRefusedInASentence() throws IOException {
        Path text = Files.writeString(folder.resolve("letter.mp3"), "Dear Sir or Madam");
        Unplayable refused =
                assertThrows(Unplayable.class, () -> encoder.open(text, Duration.ZERO));
        assertTrue(refused.sentence().contains("letter.mp3"), refused.sentence());
        assertThrows(
                Unplayable.class, () -> encoder.open(folder.resolve("gone.mp3"), Duration.ZERO));
    }

    @Test
    void aPacketThatCannotBeReadIsSilentAndTheNextOneIsHeard() throws Unplayable {
        Path file = folder.resolve("tone.wav");
        TestSound.sine(file, 440, 44_100, Duration.ZERO, Duration.ofSeconds(1));
        try (OpusDecoder decoder = new FfmpegOpusDecoder()) {
            assertArrayEquals(new short[0], decoder.decode(ByteBuffer.allocate(0)));
            decoder.decode(ByteBuffer.wrap(new byte[] {3, 63, 1}));
            assertEquals(PACKET_SAMPLES, decoder.decode(packets(file).getFirst()).length);
        }
    }

    private List<ByteBuffer> packets(Path file) throws Unplayable {
        return packets(file, Duration.ZERO);
    }

    private List<ByteBuffer> packets(Path file, Duration from) throws Unplayable {
        return TestPackets.of(encoder, file, from);
    }

    /// Without the first half second, in which encoders find their feet, and the last.
    private static Recording middle(Recording all) {
        return all.part(Recording.RATE / 2, all.length() - Recording.RATE / 2);
    }

    private static Recording decoded(List<ByteBuffer> packets) {
        try (OpusDecoder decoder = new FfmpegOpusDecoder()) {
            return Recording.of(packets.stream().map(decoder::decode).toArray(short[][]::new));
        }
    }
}
