package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.hearth.server.media.inspect.Inspection.Kind;
import org.hearth.server.media.inspect.Inspection.Problem;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Files whose names are strange, or say something else than their content.
class OddNamesTest extends SuspectFiles {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-i.mp4",
                "http:x.mp4",
                "concat:a|b.mp4",
                "a%03d.mp4",
                "two\nlines.mp4",
                "🎵 tür.mp4",
                "sp ace'\"$(id).mp4",
                "..mp4"
            })
    void namesAreOnlyNames(String name) throws IOException {
        Charset names = Charset.forName(System.getProperty("sun.jnu.encoding"));
        assumeTrue(names.newEncoder().canEncode(name), "this locale cannot spell the name");
        Path film = samples.film("name.mp4", "-c:v", "libopenh264", "-c:a", "aac");
        Path named = Files.move(film, folder.resolve(name));

        Understood found = assertInstanceOf(Understood.class, inspected(named));

        assertEquals(320, found.extent().width());
    }

    @ParameterizedTest
    @CsvSource({"mp3", "flac", "m4a", "opus", "aac", "wav"})
    void aNameThatIsNoTextIsReadAllTheSame(String extension) throws Exception {
        Path plain = samples.tone("undecodable." + extension);
        Path own = Files.createDirectory(folder.resolve("undecodable-" + extension));
        int moved =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "mv \"$1\" \"$2/$(printf 'bad\\377\\376').$3\"",
                                "sh",
                                plain.toString(),
                                own.toString(),
                                extension)
                        .start()
                        .waitFor();
        assumeTrue(moved == 0, "this file system wants names in UTF-8");
        try (var listing = Files.list(own)) {
            Path named = listing.findFirst().orElseThrow();

            Understood song = assertInstanceOf(Understood.class, inspected(named));

            assertEquals(true, song.extent().duration() != null);
        }
    }

    @Test
    void aFileOf255LettersIsRead() throws IOException {
        Path song = Files.move(samples.tone("x.mp3"), folder.resolve("n".repeat(251) + ".mp3"));

        assertInstanceOf(Understood.class, inspected(song));
    }

    @ParameterizedTest
    @CsvSource({
        "png.mp3,  MP3 music,     a PNG picture",
        "png.jpg,  JPEG picture,  a PNG picture",
        "png.txt,  plain text,    a PNG picture",
        "png.docx, Word document, a PNG picture",
        "png.mkv,  Matroska video, a PNG picture"
    })
    void aWrongNameIsNamed(String name, String says, String content) throws IOException {
        Path picture = samples.picture("mislabelled.png", 64, 64);
        Path file = Files.copy(picture, folder.resolve(name));

        assertEquals(
                new Problem(
                        Kind.MISLABELLED,
                        "The name says %s, but the content is %s. Rename it if you know what it is."
                                .formatted(says, content)),
                inspected(file));
    }

    @ParameterizedTest
    @CsvSource({
        "page.mp3, <!DOCTYPE html><title>404</title>",
        "words.flac, just some words",
        "list.mp4, #EXTM3U http://example.org/other.ts",
        "concat.mkv, ffconcat version 1.0",
        "words.png, just some words"
    })
    void writingUnderAMediaNameIsMislabelled(String name, String text) throws IOException {
        isProblem(Kind.MISLABELLED, AT_ONCE, samples.text(name, text));
    }

    @Test
    void anArchiveThatIsNoDocumentIsMislabelled() throws IOException {
        Path file = folder.resolve("photos.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
        }

        isProblem(Kind.MISLABELLED, AT_ONCE, file);
    }
}
