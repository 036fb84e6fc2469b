package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.hearth.server.media.inspect.Inspection.Kind;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Files that are cut off, overwritten or padded.
class DamagedFilesTest extends SuspectFiles {
    @ParameterizedTest
    @ValueSource(strings = {"e.mp3", "e.mp4", "e.jpg", "e.pdf", "e.txt", "e.svg"})
    void anEmptyFileIsAProblem(String name) throws IOException {
        isProblem(Kind.EMPTY, AT_ONCE, samples.bytes(name));
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

        isProblem(Kind.TRUNCATED, AT_ONCE, samples.cut(whole, name, share));
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

        isProblem(Kind.TRUNCATED, AT_ONCE, samples.cut(whole, name, 0.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.jpg", "t.png", "t.gif", "t.webp"})
    void aPictureThatStopsInTheMiddleIsTruncated(String name) throws IOException {
        Path whole = samples.picture("whole-" + name, 320, 180);

        isProblem(Kind.TRUNCATED, AT_ONCE, samples.cut(whole, name, 0.5));
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

        assertInstanceOf(Understood.class, inspected(song));
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise.mp3", "noise.mp4", "noise.jpg", "noise.txt"})
    void noiseIsDamaged(String name) throws IOException {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);

        isProblem(Kind.DAMAGED, AT_ONCE, samples.bytes(name, noise));
    }

    @Test
    void aPhotoWithAFilmBehindItIsWhole() throws IOException {
        byte[] photo = Files.readAllBytes(samples.picture("motion.jpg", 320, 180));
        Path motion = samples.bytes("motion2.jpg", photo, new byte[300_000]);

        assertInstanceOf(Understood.class, inspected(motion));
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
            assertTimeoutPreemptively(WORST, () -> inspected(file));
        }
    }
}
