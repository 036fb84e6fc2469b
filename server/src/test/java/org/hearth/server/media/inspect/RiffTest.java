package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.media.inspect.Inspection.Understood;
import org.hearth.server.testing.SampleFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// WAV music as this process reads it, against what ffprobe says of the same file.
final class RiffTest {
    private static final int ROOMY = 2_000;
    private static final int FORMAT_TAG = 20;
    private static final int LIST = 44 + 8_000;

    /// The highest byte of how long the first word is.
    private static final int WORD_LENGTH = LIST + 8 + 4 + 4 + 3;

    @TempDir private Path folder;
    private Path song;

    @BeforeEach
    void write() {
        song = new SampleFiles(folder).song("song.wav", "Käse für 3 €", "Die Töpfe");
    }

    @Test
    void plainSoundIsReadAsByFfprobe() throws Exception {
        try (OpenFile file = OpenFile.of(song)) {
            String codec = Riff.plainSound(file, ROOMY).orElseThrow();
            Understood read = AudioTags.read(file, MediaFormat.WAV, codec).orElseThrow();
            assertEquals(Probe.read(file, Content.WAV, MediaFormat.WAV), read);
        }
    }

    @Test
    void everythingElseIsLeftToAnotherProcess() throws IOException {
        byte[] whole = Files.readAllBytes(song);
        assertFalse(isPlain(whole, 10), "its tags are larger than that");
        assertFalse(isPlain(Arrays.copyOf(whole, whole.length - 4), ROOMY), "it is cut short");
        assertFalse(isPlain(Arrays.copyOf(whole, whole.length + 4), ROOMY), "a chunk is cut short");
        assertFalse(isPlain(with(whole, FORMAT_TAG, 2), ROOMY), "it is compressed");
        assertFalse(isPlain(with(whole, LIST, 'i'), ROOMY), "a chunk that is not known here");
        assertTrue(isPlain(whole, ROOMY));
    }

    /// The reader of tags would set 2 GB aside for it.
    @Test
    void aWordThatClaimsMoreThanIsThereIsLeftToAnotherProcess() throws IOException {
        byte[] whole = Files.readAllBytes(song);
        assertFalse(isPlain(with(whole, WORD_LENGTH, 0x7F), ROOMY));
        Files.write(song, with(whole, WORD_LENGTH, 0x7F));
        assertInstanceOf(Understood.class, new Inspector().inspect(song));
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }

    private boolean isPlain(byte[] bytes, int mostTags) throws IOException {
        Files.write(song, bytes);
        try (OpenFile file = OpenFile.of(song)) {
            return Riff.plainSound(file, mostTags).isPresent();
        }
    }
}
