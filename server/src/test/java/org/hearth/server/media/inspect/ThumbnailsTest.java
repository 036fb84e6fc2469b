package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.media.MediaType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import javax.imageio.ImageIO;

class ThumbnailsTest {

    private static final Duration WORST = Duration.ofSeconds(25);

    @TempDir Path folder = Path.of("");

    private Samples samples = new Samples(folder);
    private Path target = folder;
    private final Thumbnails thumbnails = new Thumbnails();

    @BeforeEach
    void prepare() {
        samples = new Samples(folder);
        target = folder.resolve("previews").resolve("1.jpg");
    }

    @ParameterizedTest
    @CsvSource({
        "p.jpg,  1600, 900,  512, 288",
        "p.png,  900,  1600, 288, 512",
        "p.gif,  700,  700,  512, 512",
        "p.webp, 1600, 900,  512, 288",
        "s.png,  64,   32,   64,  32",
        "w.png,  3000, 2,    512, 1"
    })
    void aPictureIsMadeSmallerButNeverLarger(
            String name, int width, int height, int shownWidth, int shownHeight)
            throws IOException {
        BufferedImage preview = made(samples.picture(name, width, height), MediaType.IMAGE);

        assertEquals(shownWidth, preview.getWidth());
        assertEquals(shownHeight, preview.getHeight(), 1);
    }

    /// The picture is red above and blue below, as it is stored.
    @ParameterizedTest
    @CsvSource({"1, top", "3, bottom", "6, right", "8, left"})
    void aPhotoStandsUpright(int orientation, String redSide) throws IOException {
        String halves = "color=red:s=320x90[r];color=blue:s=320x90[b];[r][b]vstack";
        Path plain =
                samples.ffmpeg("halves.jpg", List.of("-filter_complex", halves, "-frames:v", "1"));

        BufferedImage preview =
                made(samples.withExif(plain, "photo.jpg", orientation), MediaType.IMAGE);

        int width = preview.getWidth();
        int height = preview.getHeight();
        boolean isRedThere =
                switch (redSide) {
                    case "top" -> isRed(preview, width / 2, 8);
                    case "bottom" -> isRed(preview, width / 2, height - 8);
                    case "right" -> isRed(preview, width - 8, height / 2);
                    default -> isRed(preview, 8, height / 2);
                };
        assertTrue(isRedThere);
        assertEquals(orientation < 5, width > height);
    }

    @ParameterizedTest
    @ValueSource(strings = {"song.mp3", "song.flac", "song.m4a"})
    void musicShowsItsEmbeddedCover(String name) throws IOException {
        BufferedImage preview = made(samples.toneWithCover(name), MediaType.AUDIO);

        assertEquals(512, preview.getWidth());
        assertEquals(256, preview.getHeight());
    }

    @Test
    void opusShowsItsEmbeddedCover() throws IOException {
        Path cover = samples.picture("front-of-opus.jpg", 600, 300);
        Path flac = samples.toneWithCover("source.flac");
        Path opus =
                samples.ffmpeg(
                        "song.opus",
                        List.of(
                                "-i",
                                flac.toString(),
                                "-map",
                                "0:a",
                                "-metadata",
                                "METADATA_BLOCK_PICTURE=" + pictureBlock(cover)));

        assertEquals(512, made(opus, MediaType.AUDIO).getWidth());
    }

    @Test
    void aCoverBesideTheMusicComesFirst() throws IOException {
        Path song = samples.toneWithCover("song.mp3");
        samples.picture("front.png", 100, 100);
        samples.picture("Folder.jpg", 80, 80);

        assertEquals(80, made(song, MediaType.AUDIO).getWidth());
    }

    @Test
    void aBrokenCoverBesideTheMusicIsPassedOver() throws IOException {
        Path song = samples.toneWithCover("song.mp3");
        samples.text("cover.jpg", "no picture");

        assertEquals(512, made(song, MediaType.AUDIO).getWidth());
    }

    @Test
    void musicWithoutACoverHasNoPreview() throws IOException {
        assertNone("This music has no cover.", samples.tone("song.ogg"), MediaType.AUDIO);
    }

    @ParameterizedTest
    @CsvSource({"f.mp4, libopenh264, aac", "f.mkv, libopenh264, aac", "f.webm, libvpx, libopus"})
    void aFilmShowsAFrame(String name, String video, String audio) throws IOException {
        Path film = samples.film(name, "-c:v", video, "-c:a", audio);

        assertEquals(320, made(film, MediaType.VIDEO).getWidth());
    }

    @Test
    void aFilmHeldUprightShowsAnUprightFrame() throws IOException {
        Path flat = samples.film("flat.mp4", "-c:v", "libopenh264", "-c:a", "aac");
        Path upright =
                samples.ffmpeg(
                        "upright.mp4",
                        List.of("-display_rotation", "90", "-i", flat.toString(), "-c", "copy"));

        assertEquals(180, made(upright, MediaType.VIDEO).getWidth());
    }

    @Test
    void documentsAndDrawingsHaveNoPreview() throws IOException {
        assertNone("Documents have no preview.", samples.text("a.txt", "a"), MediaType.DOCUMENT);
        assertNone(
                "Drawings are shown as they are.",
                samples.text("a.svg", "<svg width='2' height='2'></svg>"),
                MediaType.IMAGE);
    }

    @Test
    void aPictureOf900MillionPixelsIsNotDecoded() throws IOException {
        assertNone(
                "A picture of 30000 x 30000 pixels is too large for a preview.",
                samples.bytes("huge.png", Pngs.blank(30_000, 30_000)),
                MediaType.IMAGE);
    }

    @Test
    void aCoverOf900MillionPixelsEndsInTime() throws IOException {
        byte[] huge = Pngs.blank(30_000, 30_000);
        Path song = samples.withCover(samples.tone("plain.mp3"), "song.mp3", huge);

        assertNone("This music has no cover.", song, MediaType.AUDIO);
    }

    @Test
    void aPictureWithinTheLimitIsDecodedInAChild() throws IOException {
        Path large = samples.bytes("large.png", Pngs.blank(10_000, 9_999));

        BufferedImage preview = made(large, MediaType.IMAGE);

        assertEquals(512, preview.getWidth());
    }

    @Test
    void aFailureLeavesNothingBehind() throws IOException {
        Path broken = samples.cut(samples.picture("p.png", 300, 300), "broken.png", 0.3);

        assertNone("The file itself cannot be used.", broken, MediaType.IMAGE);
        assertFalse(Files.exists(target));
    }

    private BufferedImage made(Path source, MediaType type) throws IOException {
        Thumbnail made =
                assertTimeoutPreemptively(WORST, () -> thumbnails.make(source, type, target));
        assertInstanceOf(Thumbnail.Made.class, made, made.toString());
        try (var files = Files.list(folder.resolve("previews"))) {
            assertEquals(List.of(target), files.toList());
        }
        return ImageIO.read(target.toFile());
    }

    private void assertNone(String reason, Path source, MediaType type) {
        Thumbnail made =
                assertTimeoutPreemptively(WORST, () -> thumbnails.make(source, type, target));
        assertEquals(new Thumbnail.None(reason), made);
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        int color = picture.getRGB(x, y);
        return ((color >> 16) & 0xFF) > 150 && (color & 0xFF) < 100;
    }

    /// RFC 9639, 8.8, in base 64.
    private static String pictureBlock(Path jpeg) throws IOException {
        byte[] bytes = Files.readAllBytes(jpeg);
        ByteBuffer block = ByteBuffer.allocate(42 + bytes.length);
        block.putInt(3).putInt(10).put(Samples.latin1("image/jpeg")).putInt(0);
        block.putInt(600).putInt(300).putInt(24).putInt(0).putInt(bytes.length).put(bytes);
        return Base64.getEncoder().encodeToString(block.array());
    }
}
