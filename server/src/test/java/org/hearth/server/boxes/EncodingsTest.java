package org.hearth.server.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.devices.audio.PacketEncoder;
import org.hearth.devices.audio.driver.FfmpegOpusEncoder;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;

final class EncodingsTest {
    private static final int PACKETS = Cut.OPUS.packets();

    @TempDir Path folder;
    private final Encodings encodings = new Encodings(new FfmpegOpusEncoder(), Cut.OPUS);

    @AfterEach
    void stop() {
        encodings.close();
    }

    @Test
    void aFileIsEncodedOnceForAll() {
        Sound sound = new Sound("a", new SampleFiles(folder).song("song.wav"), "Song");
        Piece first = encodings.piece(sound, 0);
        assertSame(first, encodings.piece(sound, 0), "while it is on its way");
        Await.until("it is encoded", first::isComplete);
        assertSame(first, encodings.piece(sound, 0), "and afterwards");
        assertNull(first.problem());
        assertNotNull(first.packet(0));
        assertTrue(first.size() > 0);
    }

    @Test
    void aLongFileIsEncodedOnlyWhereItIsHeard() {
        int packets = 2 * PACKETS + 50;
        Path file = new SampleFiles(folder).song("book.wav", length(packets));
        Sound book = new Sound("c", file, "Book");
        EncodedTrack track = encodings.of(book, 2 * PACKETS);

        Await.until("its end is there", () -> track.isOverAt(packets));
        assertNull(track.problem());
        assertNotNull(track.packet(packets - 1));
        assertFalse(track.isOverAt(packets - 1));
        assertNull(track.packet(packets));
        assertEquals(1, encodings.count(), "nothing before it was touched");

        assertFalse(track.isOverAt(PACKETS - 1), "somebody goes back");
        Await.until("it is there", () -> track.packet(PACKETS - 1) != null);
        Await.until("and what follows", () -> track.packet(PACKETS) != null);
    }

    @Test
    void aFileThatEndsWithAPieceIsOverThere() {
        Path file = new SampleFiles(folder).song("long.wav", length(PACKETS));
        EncodedTrack track = encodings.of(new Sound("d", file, "Long"), PACKETS - 1);
        Await.until("its last packet is there", () -> track.packet(PACKETS - 1) != null);
        Await.until("it is over", () -> track.isOverAt(PACKETS));
        assertNull(track.problem());
    }

    @Test
    void whatCannotBePlayedSaysSoAndIsTriedAgain() {
        Path letter = new SampleFiles(folder).broken("letter.mp3");
        Sound sound = new Sound("b", letter, "Letter");
        Piece piece = encodings.piece(sound, 0);
        Await.until("it is given up", piece::isComplete);
        assertNotNull(piece.problem());
        assertTrue(piece.isOverAt(0));
        Piece again = encodings.piece(sound, 0);
        assertFalse(again.equals(piece), "the file may have been mended");
        Await.until("it is given up again", again::isComplete);
    }

    @Test
    void packetsComeBackAsTheyWentIn() {
        Piece track = new Piece();
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

    private static Duration length(int packets) {
        return PacketEncoder.PACKET.multipliedBy(packets);
    }

    private static byte[] packet(int number) {
        byte[] packet = new byte[1 + number % 900];
        packet[0] = (byte) number;
        return packet;
    }
}
