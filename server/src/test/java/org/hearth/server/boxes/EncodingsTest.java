package org.hearth.server.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.driver.FfmpegOpusEncoder;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.file.Path;

final class EncodingsTest {
    @TempDir Path folder;
    private final Encodings encodings = new Encodings(new FfmpegOpusEncoder());

    @AfterEach
    void stop() {
        encodings.close();
    }

    @Test
    void aFileIsEncodedOnceForAll() {
        Sound sound = new Sound("a", new SampleFiles(folder).song("song.wav"), "Song");
        EncodedTrack first = encodings.of(sound);
        assertSame(first, encodings.of(sound), "while it is on its way");
        Await.until("it is encoded", first::isComplete);
        assertSame(first, encodings.of(sound), "and afterwards");
        assertNull(first.problem());
        assertNotNull(first.packet(0));
        assertTrue(first.size() > 0);
    }

    @Test
    void whatCannotBePlayedSaysSoAndIsTriedAgain() {
        Path letter = new SampleFiles(folder).broken("letter.mp3");
        Sound sound = new Sound("b", letter, "Letter");
        EncodedTrack track = encodings.of(sound);
        Await.until("it is given up", track::isComplete);
        assertNotNull(track.problem());
        assertTrue(track.isOverAt(0));
        EncodedTrack again = encodings.of(sound);
        assertFalse(again.equals(track), "the file may have been mended");
        Await.until("it is given up again", again::isComplete);
    }

    @Test
    void packetsComeBackAsTheyWentIn() {
        EncodedTrack track = new EncodedTrack();
        assertNull(track.packet(0));
        assertFalse(track.isOverAt(0), "it may only be slow");
        for (int at = 0; at < 3_000; at++) track.add(ByteBuffer.wrap(packet(at)));
        track.end(null);
        for (int at = 0; at < 3_000; at++) {
            assertEquals(ByteBuffer.wrap(packet(at)), track.packet(at));
        }
        assertNull(track.packet(3_000));
        assertTrue(track.isOverAt(3_000));
        assertFalse(track.isOverAt(2_999));
    }

    private static byte[] packet(int number) {
        byte[] packet = new byte[1 + number % 900];
        packet[0] = (byte) number;
        return packet;
    }
}
