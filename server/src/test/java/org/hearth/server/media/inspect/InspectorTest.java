package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Ignored;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class InspectorTest {

    @TempDir static Path folder;

    private static Samples samples = new Samples(Path.of(""));

    private final Inspector inspector = new Inspector();

    @BeforeAll
    static void prepare() {
        samples = new Samples(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "song.mp3,  MP3,  mp3,    44100, 1",
        "song.flac, FLAC, flac,   44100, 1",
        "song.m4a,  M4A,  m4a,    44100, 1",
        "song.ogg,  OGG,  vorbis, 44100, 2",
        "song.opus, OPUS, opus,   48000, 1"
    })
    void musicTellsItsTagsAndLength(
            String name, MediaFormat format, String codec, int rate, int channels)
            throws IOException {
        Understood song = understood(samples.tone(name));

        assertEquals(format, song.format());
        assertEquals(new Labels("Kitchen Song", "The Kettles", "Morning"), song.labels());
        assertLasts(2, song);
        assertEquals(Cover.NONE, song.cover());
        assertEquals(codec, song.metadata().get("codec"));
        assertEquals(rate, song.metadata().get("sampleRateHz"));
        assertEquals(channels, song.metadata().get("channels"));
        assertEquals(2019, song.metadata().get("year"));
        assertEquals("Folk", song.metadata().get("genre"));
        assertEquals("Various", song.metadata().get("albumArtist"));
        assertEquals(3, song.metadata().get("track"));
        assertEquals(1, song.metadata().get("disc"));
        assertNotNull(song.metadata().get("bitRateKbps"));
    }

    @Test
    void wavTellsItsTagsAndLength() throws IOException {
        Understood song = understood(samples.tone("song.wav"));

        assertEquals(new Labels("Kitchen Song", "The Kettles", "Morning"), song.labels());
        assertLasts(2, song);
    }

    @Test
    void rawAacTellsItsLength() throws IOException {
        Understood song = understood(samples.tone("song.aac"));

        assertEquals(MediaFormat.AAC, song.format());
        assertLasts(2, song);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cover.mp3", "cover.flac", "cover.m4a"})
    void anEmbeddedCoverIsNoticed(String name) throws IOException {
        Understood song = understood(samples.toneWithCover(name));

        assertEquals(Cover.EMBEDDED, song.cover());
        assertEquals("Kitchen Song", song.labels().title());
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4,  MP4,  libopenh264, aac,        h264",
        "film.m4v,  MP4,  libopenh264, aac,        h264",
        "film.mov,  MOV,  libopenh264, aac,        h264",
        "film.mkv,  MKV,  libopenh264, aac,        h264",
        "film.webm, WEBM, libvpx,      libopus,    vp8",
        "film.avi,  AVI,  mpeg4,       libmp3lame, mpeg4"
    })
    void aFilmTellsItsLengthAndSize(
            String name, MediaFormat format, String video, String audio, String codec)
            throws IOException {
        Understood film = understood(samples.film(name, "-c:v", video, "-c:a", audio));

        assertEquals(format, film.format());
        assertEquals(320, film.extent().width());
        assertEquals(180, film.extent().height());
        assertLasts(2, film);
        assertEquals("Garden", film.labels().title());
        assertEquals(codec, film.metadata().get("videoCodec"));
        assertEquals(25.0, film.metadata().get("frameRate"));
    }

    @Test
    void aFilmHeldUprightIsUpright() throws IOException {
        Path flat = samples.film("flat.mp4", "-c:v", "libopenh264", "-c:a", "aac");
        Path upright =
                samples.ffmpeg(
                        "upright.mp4",
                        List.of("-display_rotation", "90", "-i", flat.toString(), "-c", "copy"));

        Understood film = understood(upright);

        assertEquals(180, film.extent().width());
        assertEquals(320, film.extent().height());
    }

    @Test
    void anMp4WithoutPicturesIsMusic() throws IOException {
        Understood song = understood(samples.tone("audiobook.mp4"));

        assertEquals(MediaFormat.M4A, song.format());
        assertEquals("Kitchen Song", song.labels().title());
    }

    @Test
    void anM4aWithAFilmInItIsAFilm() throws IOException {
        Path film = samples.film("hidden.mp4", "-c:v", "libopenh264", "-c:a", "aac");

        assertEquals(
                MediaFormat.MP4,
                understood(Files.move(film, folder.resolve("hidden.m4a"))).format());
    }

    @ParameterizedTest
    @CsvSource({"p.jpg, JPEG", "p.JPEG, JPEG", "p.png, PNG", "p.gif, GIF", "p.webp, WEBP"})
    void aPictureTellsItsSize(String name, MediaFormat format) throws IOException {
        Understood picture = understood(samples.picture(name, 124, 46));

        assertEquals(format, picture.format());
        assertEquals(Extent.sized(124, 46), picture.extent());
    }

    @Test
    void aLosslessWebpTellsItsSize() throws IOException {
        String source = "testsrc2=size=124x46:rate=1:duration=1";
        Path picture =
                samples.ffmpeg(
                        "lossless.webp",
                        List.of("-f", "lavfi", "-i", source, "-frames:v", "1", "-lossless", "1"));

        assertEquals(Extent.sized(124, 46), understood(picture).extent());
    }

    @Test
    void aPhotoTellsItsCameraAndMomentAndStandsUpright() throws IOException {
        Path plain = samples.picture("plain.jpg", 320, 180);

        Understood photo = understood(samples.withExif(plain, "photo.jpg", 6));

        assertEquals(Extent.sized(180, 320), photo.extent());
        assertEquals(
                Map.of("camera", "Box 120", "orientation", 6, "takenAt", "2024-05-01T12:30:00"),
                photo.metadata());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width='40' height='30px'                  | 40  | 30",
                "viewBox='0 0 200 100'                     | 200 | 100",
                "width='100%' viewBox='0,0,64.5,32'        | 64  | 32"
            })
    void aDrawingTellsItsSize(String attributes, int width, int height) throws IOException {
        Path file =
                samples.text(
                        "drawing.svg",
                        "<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' %s></svg>"
                                .formatted(attributes));

        assertEquals(Extent.sized(width, height), understood(file).extent());
    }

    @Test
    void aPdfTellsItsPages() throws IOException {
        Path file =
                samples.text(
                        "letter.pdf",
                        """
                        %PDF-1.4
                        1 0 obj <</Type /Pages /Kids [2 0 R] /Count 7>> endobj
                        %%EOF
                        """);

        assertEquals(Map.of("pages", 7), understood(file).metadata());
    }

    @Test
    void aWordDocumentTellsItsPages() throws IOException {
        Path file = folder.resolve("letter.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.putNextEntry(new ZipEntry("docProps/app.xml"));
            zip.write(Samples.latin1("<Properties><Pages>4</Pages></Properties>"));
        }

        Understood letter = understood(file);

        assertEquals(MediaFormat.WORD, letter.format());
        assertEquals(Map.of("pages", 4), letter.metadata());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Plain words.", "Grüße, 日本語 🎵", "Get free tickets", "<b>not a page</b>"})
    void writingIsADocument(String text) throws IOException {
        assertEquals(MediaFormat.TEXT, understood(samples.text("note.txt", text)).format());
    }

    @ParameterizedTest
    @ValueSource(strings = {"notes", "archive.zip", "song.mp3.part", ".hidden", "Thumbs.db"})
    void otherNamesAreIgnored(String name) throws IOException {
        assertEquals(new Ignored(), inspector.inspect(samples.text(name, "anything")));
    }

    private Understood understood(Path file) {
        return assertInstanceOf(Understood.class, inspector.inspect(file));
    }

    private static void assertLasts(int seconds, Understood media) {
        Duration duration = media.extent().duration();
        assertNotNull(duration);
        long off = Math.abs(duration.toMillis() - seconds * 1000L);
        assertTrue(off < 150, "lasts " + duration);
    }
}
