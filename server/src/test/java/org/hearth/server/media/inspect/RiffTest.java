package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.util.List;

/// WAV music as this process reads it, against what ffprobe says of the same file.
final class RiffTest {
    private static final int ROOMY = 2_000;
    private static final int FORMAT_TAG = 20;

    @TempDir private Path folder;
    private Path song;

    @BeforeEach
    void write() {
        song = new SampleFiles(folder).song("song.wav", "Käse für 3 €", "Die Töpfe");
    }

    @Test
    void plainSoundIsReadAsByFfprobe() throws Exception {
        try (OpenFile file = OpenFile.of(song)) {
            assertTrue(Riff.isPlainSound(file, ROOMY));
            Understood read = AudioTags.read(file, MediaFormat.WAV).orElseThrow();
            Understood peer = Probe.read(file, Content.WAV, MediaFormat.WAV);

            assertEquals(peer.labels(), read.labels());
            assertEquals(peer.extent(), read.extent());
            for (String fact : List.of("channels", "sampleRateHz", "bitRateKbps")) {
                assertEquals(peer.metadata().get(fact), read.metadata().get(fact), fact);
            }
        }
    }

    @Test
    void everythingElseIsLeftToAnotherProcess() throws IOException {
        byte[] whole = Files.readAllBytes(song);
        assertFalse(isPlain(whole, 10), "its tags are larger than that");
        assertFalse(isPlain(Arrays.copyOf(whole, whole.length - 4), ROOMY), "it is cut short");
        assertFalse(isPlain(Arrays.copyOf(whole, whole.length + 4), ROOMY), "a chunk is cut short");
        whole[FORMAT_TAG] = 2;
        assertFalse(isPlain(whole, ROOMY), "it is compressed");
    }

    private boolean isPlain(byte[] bytes, int mostTags) throws IOException {
        Files.write(song, bytes);
        try (OpenFile file = OpenFile.of(song)) {
            return Riff.isPlainSound(file, mostTags);
        }
    }
}
