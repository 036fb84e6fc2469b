package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

class TagsTest {

    @Test
    void labelsHoldNothingThatADatabaseRefuses() {
        Labels labels = new Labels("a\0b\nc\uD800", " \t ", "x".repeat(2_000_000));

        assertEquals(new Labels("a b c", null, "x".repeat(Labels.LONGEST)), labels);
    }

    @Test
    void aLongLabelIsNotCutInsideACharacter() {
        String notes = "🎵".repeat(600);

        assertEquals("🎵".repeat(Labels.LONGEST), new Labels(notes, null, null).title());
    }

    @ParameterizedTest
    @CsvSource({
        "2019, 2019",
        "2019-05-01, 2019",
        "01.05.2019, 2019",
        "20190501, 0",
        "1785, 1785",
        "x, 0"
    })
    void aYearIsFoundInAnyDate(String date, int year) {
        Map<String, Object> expected = year == 0 ? Map.of() : Map.of("year", year);

        assertEquals(expected, new Metadata().year(date).known());
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "03/12, 3", "' 7 of 9', 7", "A1, 0", "0, 0", "9999999999, 99999"})
    void aPositionIsTheFirstNumber(String text, int track) {
        Map<String, Object> expected = track == 0 ? Map.of() : Map.of("track", track);

        assertEquals(expected, new Metadata().position("track", text).known());
    }

    @Test
    void commentsAreReadUpToWhereTheyAreCut() {
        byte[] packet = comments("TITLE=Song", "title=Second", "METADATA_BLOCK_PICTURE=AAAAAAAA");
        Bytes cut = Bytes.owning(Arrays.copyOf(packet, packet.length - 4));

        VorbisComments read = VorbisComments.parse(cut, 0);

        assertEquals(new VorbisComments(Map.of("TITLE", "Song"), Cover.EMBEDDED), read);
    }

    @Property
    void anyBytesAreReadAsComments(@ForAll byte[] bytes) {
        assertNotNull(VorbisComments.parse(Bytes.owning(bytes), 0));
    }

    @Property
    void anyBytesAreReadAsExif(@ForAll byte[] bytes) {
        byte[] tiff = Samples.joined(Samples.latin1("II*\0\u0008\0\0\0"), bytes);

        assertNotNull(Exif.parse(Bytes.owning(tiff)));
    }

    @Test
    void boxesThatClaimMoreThanTheirParentAreUnsound() {
        byte[] sound = box("moov", box("udta", box("meta", new byte[4], box("ilst"))));
        byte[] greedy = box("moov", box("udta"));
        ByteBuffer.wrap(greedy).putInt(8, Integer.MAX_VALUE);

        assertTrue(IsoBoxes.isSound(Bytes.owning(sound)));
        assertFalse(IsoBoxes.isSound(Bytes.owning(greedy)));
    }

    @Test
    void boxesWithoutEndAreUnsound() {
        byte[] boxes = new byte[0];
        for (int depth = 0; depth < 5_000; depth++) boxes = box("moov", boxes);

        assertFalse(IsoBoxes.isSound(Bytes.owning(boxes)));
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] body = Samples.joined(parts);
        ByteBuffer box = ByteBuffer.allocate(8 + body.length).putInt(8 + body.length);
        return box.put(Samples.latin1(type)).put(body).array();
    }

    private static byte[] comments(String... comments) {
        ByteBuffer packet = ByteBuffer.allocate(500).order(ByteOrder.LITTLE_ENDIAN);
        packet.putInt(3).put(Samples.latin1("enc")).putInt(comments.length);
        for (String comment : comments) {
            byte[] bytes = comment.getBytes(StandardCharsets.UTF_8);
            packet.putInt(bytes.length).put(bytes);
        }
        return Arrays.copyOf(packet.array(), packet.position());
    }
}
