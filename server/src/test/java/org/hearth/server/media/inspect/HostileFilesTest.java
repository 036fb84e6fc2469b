package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.hearth.server.media.inspect.Inspection.Cover;
import org.hearth.server.media.inspect.Inspection.Kind;
import org.hearth.server.media.inspect.Inspection.Problem;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class HostileFilesTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final Duration WORST = Duration.ofSeconds(12);

    @TempDir static Path folder;

    private static Samples samples = new Samples(Path.of(""));

    private final Inspector inspector = new Inspector();

    @BeforeAll
    static void prepare() throws IOException {
        samples = new Samples(folder);
        inspectOnceSoThatFfmpegIsUnpacked();
    }

    private static void inspectOnceSoThatFfmpegIsUnpacked() throws IOException {
        new Inspector().inspect(samples.tone("warm.aac"));
    }

    @Test
    void aPipeIsNeverOpened() throws Exception {
        Path pipe = folder.resolve("pipe.mp3");
        assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no mkfifo");

        assertProblem(Kind.UNREADABLE, AT_ONCE, pipe);
    }

    @Test
    void aSocketALinkAndAFolderAreNoFiles() throws IOException {
        Path socket = folder.resolve("socket.mp3");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertProblem(Kind.UNREADABLE, AT_ONCE, socket);
        }
        Path link = Files.createSymbolicLink(folder.resolve("link.mp3"), Path.of("/dev/zero"));
        assertProblem(Kind.UNREADABLE, AT_ONCE, link);
        assertProblem(
                Kind.UNREADABLE, AT_ONCE, Files.createDirectory(folder.resolve("folder.mp3")));
    }

    @Test
    void aFileThatMayNotBeReadSaysSo() throws IOException {
        Path locked = samples.tone("locked.mp3");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(locked), "this account (root) may read everything");

        Problem problem = assertProblem(Kind.UNREADABLE, AT_ONCE, locked);

        assertEquals("Hearth may not read this file. Give it permission to.", problem.reason());
    }

    @Test
    void aFileThatIsGoneSaysSo() {
        Problem problem = assertProblem(Kind.UNREADABLE, AT_ONCE, folder.resolve("gone.mp3"));

        assertEquals("The file is no longer there.", problem.reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"e.mp3", "e.mp4", "e.jpg", "e.pdf", "e.txt", "e.svg"})
    void anEmptyFileIsAProblem(String name) throws IOException {
        assertProblem(Kind.EMPTY, AT_ONCE, samples.bytes(name));
    }

    @ParameterizedTest
    @CsvSource({
        "t.mp3,  0.5",
        "t.flac, 0.5",
        "t.m4a,  0.5",
        "t.ogg, 0.5",
        "t.opus, 0.5",
        "t.wav, 0.5"
    })
    void aSongThatStopsInTheMiddleIsTruncated(String name, double share) throws IOException {
        Path whole = samples.tone("whole-" + name);

        assertProblem(Kind.TRUNCATED, AT_ONCE, samples.cut(whole, name, share));
    }

    @ParameterizedTest
    @CsvSource({
        "t.mp4,  libopenh264, aac",
        "t.mov,  libopenh264, aac",
        "t.mkv,  libopenh264, aac",
        "t.webm, libvpx,      libopus",
        "t.avi,  mpeg4,       libmp3lame"
    })
    void aFilmThatStopsInTheMiddleIsTruncated(String name, String video, String audio)
            throws IOException {
        Path whole = samples.film("whole-" + name, "-c:v", video, "-c:a", audio);

        assertProblem(Kind.TRUNCATED, AT_ONCE, samples.cut(whole, name, 0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.jpg", "t.png", "t.gif", "t.webp"})
    void aPictureThatStopsInTheMiddleIsTruncated(String name) throws IOException {
        Path whole = samples.picture("whole-" + name, 320, 180);

        assertProblem(Kind.TRUNCATED, AT_ONCE, samples.cut(whole, name, 0.5));
    }

    @Test
    void aSongBehindRemainsOfOtherTagsIsFound() throws IOException {
        Path plain =
                samples.ffmpeg(
                        "plain.mp3",
                        List.of("-f", "lavfi", "-i", "sine=440:d=2", "-id3v2_version", "0"));
        byte[] remains = new byte[3000];
        Arrays.fill(remains, (byte) 1);
        Path song = samples.bytes("buried.mp3", remains, Files.readAllBytes(plain));

        assertInstanceOf(Understood.class, inspector.inspect(song));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise.mp3", "noise.mp4", "noise.jpg", "noise.txt"})
    void noiseIsDamaged(String name) throws IOException {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);

        assertProblem(Kind.DAMAGED, AT_ONCE, samples.bytes(name, noise));
    }

    @Test
    void aPhotoWithAFilmBehindItIsWhole() throws IOException {
        byte[] photo = Files.readAllBytes(samples.picture("motion.jpg", 320, 180));
        Path motion = samples.bytes("motion2.jpg", photo, new byte[300_000]);

        assertInstanceOf(Understood.class, inspector.inspect(motion));
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
                inspector.inspect(file));
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
        assertProblem(Kind.MISLABELLED, AT_ONCE, samples.text(name, text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zero.mp4", "zero.mp3", "zero.txt", "zero.jpg", "zero.pdf"})
    void eightGigabytesOfNothingAreRefusedAtOnce(String name) throws IOException {
        assertProblem(Kind.DAMAGED, AT_ONCE, Samples.grown(samples.bytes(name, new byte[1])));
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

        Inspection found = assertTimeoutPreemptively(WORST, () -> inspector.inspect(file));

        assertEquals(8L << 30, Files.size(file));
        assertEquals(false, found instanceof Inspection.Ignored);
    }

    @Test
    void textBehindWhichEightGigabytesLieIsText() throws IOException {
        Path file = Samples.grown(samples.text("long.txt", "words ".repeat(5000)));

        assertTimeoutPreemptively(
                AT_ONCE, () -> assertInstanceOf(Understood.class, inspector.inspect(file)));
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
                        WORST, () -> assertInstanceOf(Understood.class, inspector.inspect(tagged)));

        assertEquals(true, Files.size(tagged) > 10_000_000);
        assertEquals("Kept", song.labels().title());
    }

    @Test
    void aCoverOfTenMegabytesIsNoticedWithoutBeingLoaded() throws IOException {
        byte[] picture = Arrays.copyOf(Samples.latin1("\u0089PNG\r\n\u001a\n"), 10_000_000);
        Path file = samples.withCover(samples.tone("before.mp3"), "heavy.mp3", picture);

        Understood heavy =
                assertTimeoutPreemptively(
                        WORST, () -> assertInstanceOf(Understood.class, inspector.inspect(file)));

        assertEquals(Cover.EMBEDDED, heavy.cover());
    }

    @Test
    void aTagThatClaimsToUnpackToTwoGigabytesIsNotUnpackedHere() throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(30);
        frame.put(Samples.latin1("TIT2")).putInt(20);
        frame.putShort((short) 0x0080).putInt(Integer.MAX_VALUE - 16);
        Path song = samples.tone("before.mp3");
        Path file = samples.withId3Frame(song, "packed.mp3", 3, frame.array());

        assertTimeoutPreemptively(
                WORST, () -> assertInstanceOf(Understood.class, inspector.inspect(file)));
    }

    @Test
    void aPictureOf900MillionPixelsCostsNothing() throws IOException {
        Path picture = samples.bytes("huge.png", Pngs.blank(30_000, 30_000));

        Understood huge =
                assertTimeoutPreemptively(
                        AT_ONCE,
                        () -> assertInstanceOf(Understood.class, inspector.inspect(picture)));

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

        assertProblem(Kind.DAMAGED, AT_ONCE, bomb);
        assertProblem(Kind.DAMAGED, AT_ONCE, spy);
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
                AT_ONCE, () -> assertInstanceOf(Understood.class, inspector.inspect(file)));
    }

    @Test
    void anArchiveThatIsNoDocumentIsMislabelled() throws IOException {
        Path file = folder.resolve("photos.docx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("photo.jpg"));
        }

        assertProblem(Kind.MISLABELLED, AT_ONCE, file);
    }

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

        Understood found = assertInstanceOf(Understood.class, inspector.inspect(named));

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

            Understood song = assertInstanceOf(Understood.class, inspector.inspect(named));

            assertEquals(true, song.extent().duration() != null);
        }
    }

    @Test
    void aFileOf255LettersIsRead() throws IOException {
        Path song = Files.move(samples.tone("x.mp3"), folder.resolve("n".repeat(251) + ".mp3"));

        assertInstanceOf(Understood.class, inspector.inspect(song));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mp3", "flac", "m4a", "ogg", "opus", "wav", "mp4", "jpg", "png", "webp"})
    void noChangedByteIsFatal(String extension) throws IOException {
        Path whole =
                switch (extension) {
                    case "mp4" -> samples.film("f.mp4", "-c:v", "libopenh264", "-c:a", "aac");
                    case "jpg", "png", "webp" -> samples.picture("f." + extension, 64, 64);
                    default -> samples.tone("f." + extension);
                };
        byte[] bytes = Files.readAllBytes(whole);
        Random random = new Random(42);
        for (int round = 0; round < 30; round++) {
            byte[] changed = bytes.clone();
            for (int change = 0; change < 8; change++) {
                changed[random.nextInt(Math.min(changed.length, 2000))] = (byte) random.nextInt();
            }
            Path file = samples.bytes("changed." + extension, changed);
            assertTimeoutPreemptively(WORST, () -> inspector.inspect(file));
        }
    }

    private Problem assertProblem(Kind kind, Duration within, Path file) {
        Inspection found = assertTimeoutPreemptively(within, () -> inspector.inspect(file));
        Problem problem = assertInstanceOf(Problem.class, found);
        assertEquals(kind, problem.kind(), problem.reason());
        return problem;
    }

    private static String svg(String entities, String text) {
        return "<!DOCTYPE svg [%s]><svg width='%s' height='1'><text>%s</text></svg>"
                .formatted(entities, text, text);
    }

    private static String tenMegabytes() {
        return new String(new byte[10_000_000], StandardCharsets.US_ASCII).replace('\0', 'x');
    }
}
