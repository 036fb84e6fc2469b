package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Kind;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files that are huge, or would be once unpacked.
class HugeFilesTest extends SuspectFiles {
    @ParameterizedTest
    @ValueSource(strings = {"zero.mp4", "zero.mp3", "zero.txt", "zero.jpg", "zero.pdf"})
    void eightGigabytesOfNothingAreRefusedAtOnce(String name) throws IOException {
        isProblem(Kind.DAMAGED, AT_ONCE, Samples.grown(samples.bytes(name, new byte[1])));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "big.mp3", "big.flac", "big.m4a", "big.ogg", "big.opus", "big.wav", "big.aac",
                "big.mp4", "big.mkv", "big.avi", "big.jpg", "big.png", "big.gif", "big.webp"
            })
    void eightGigabytesBehindARealStartEndInTime(String name) throws IOException {
        String kind = name.substring(4);
        Path start =
                switch (kind) {
                    case "mp4", "mkv" -> samples.film(name, "-c:v", "libopenh264", "-c:a", "aac");
                    case "avi" -> samples.film(name, "-c:v", "mpeg4", "-c:a", "libmp3lame");
                    case "jpg", "png", "gif", "webp" -> samples.picture(name, 64, 64);
                    default -> samples.tone(name);
                };
        Path file = Samples.grown(start);

        Inspection found = assertTimeoutPreemptively(WORST, () -> inspected(file));

        assertEquals(8L << 30, Files.size(file));
        assertEquals(false, found instanceof Inspection.Ignored);
    }

    @Test
    void textBehindWhichEightGigabytesLieIsText() throws IOException {
        Path file = Samples.grown(samples.text("long.txt", "words ".repeat(5000)));

        assertTimeoutPreemptively(
                AT_ONCE, () -> assertInstanceOf(Understood.class, inspected(file)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tagged.mp3", "tagged.flac", "tagged.m4a", "tagged.opus"})
    void tenMegabytesOfTagsCostOnlyTime(String name) throws IOException {
        Path notes =
                samples.text("notes.ffmeta", ";FFMETADATA1\ntitle=Kept\ncomment=" + tenMegabytes());
        Path tone = samples.ffmpeg("bare-" + name, List.of("-f", "lavfi", "-i", "sine=440:d=2"));
        Path tagged =
                samples.ffmpeg(
                        name,
                        List.of(
                                "-i",
                                tone.toString(),
                                "-i",
                                notes.toString(),
                                "-map_metadata",
                                "1",
                                "-map",
                                "0:a",
                                "-c",
                                "copy"));

        Understood song =
                assertTimeoutPreemptively(
                        WORST, () -> assertInstanceOf(Understood.class, inspected(tagged)));

        assertEquals(true, Files.size(tagged) > 10_000_000);
        assertEquals("Kept", song.labels().title());
    }

    @Test
    void aCoverOfTenMegabytesIsNoticedWithoutBeingLoaded() throws IOException {
        byte[] picture = Arrays.copyOf(Samples.latin1("\u0089PNG\r\n\u001a\n"), 10_000_000);
        Path file = samples.withCover(samples.tone("before.mp3"), "heavy.mp3", picture);

        Understood heavy =
                assertTimeoutPreemptively(
                        WORST, () -> assertInstanceOf(Understood.class, inspected(file)));

        assertEquals(Cover.EMBEDDED, heavy.cover());
    }

    @Test
    void aTagThatClaimsToUnpackToTwoGigabytesIsNotUnpackedHere() throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(30);
        frame.put(Samples.latin1("TIT2")).putInt(20);
        frame.putShort((short) 0x0080).putInt(Integer.MAX_VALUE - 16);
        Path song = samples.tone("before.mp3");
        Path file = samples.withId3Frame(song, "packed.mp3", 3, frame.array());

        assertTimeoutPreemptively(WORST, () -> assertInstanceOf(Understood.class, inspected(file)));
    }

    @Test
    void aPictureOf900MillionPixelsCostsNothing() throws IOException {
        Path picture = samples.bytes("huge.png", Pngs.blank(30_000, 30_000));

        Understood huge =
                assertTimeoutPreemptively(
                        AT_ONCE, () -> assertInstanceOf(Understood.class, inspected(picture)));

        assertEquals(Extent.sized(30_000, 30_000), huge.extent());
    }

    @Test
    void entitiesOfADrawingAreNotResolved() throws IOException {
        String laughs = "<!ENTITY a 'ha'>";
        for (char each = 'b'; each <= 'p'; each++) {
            String before = "&" + (char) (each - 1) + ";";
            laughs += "<!ENTITY %s '%s'>".formatted(each, before.repeat(10));
        }
        Path bomb = samples.text("bomb.svg", svg(laughs, "&p;"));
        Path spy = samples.text("spy.svg", svg("<!ENTITY x SYSTEM 'file:///etc/passwd'>", "&x;"));

        isProblem(Kind.DAMAGED, AT_ONCE, bomb);
        isProblem(Kind.DAMAGED, AT_ONCE, spy);
    }

    @Test
    void anArchiveThatUnpacksToHundredsOfMegabytesIsNotUnpacked() throws IOException {
        Path file = folder.resolve("bomb.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.putNextEntry(new ZipEntry("docProps/app.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabytes = 0; megabytes < 300; megabytes++) zip.write(zeros);
        }

        assertTimeoutPreemptively(
                AT_ONCE, () -> assertInstanceOf(Understood.class, inspected(file)));
    }

    private static String svg(String entities, String text) {
        return "<!DOCTYPE svg [%s]><svg width='%s' height='1'><text>%s</text></svg>"
                .formatted(entities, text, text);
    }

    private static String tenMegabytes() {
        return new String(new byte[10_000_000], StandardCharsets.US_ASCII).replace('\0', 'x');
    }
}
