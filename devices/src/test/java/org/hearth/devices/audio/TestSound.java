package org.hearth.devices.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// Makes sound files for tests, with the ffmpeg that comes with the driver.
public final class TestSound {
    /// Amplitude of every tone made here.
    public static final int AMPLITUDE = 10_000;

    private TestSound() {}

    /// Writes a stereo wav with a piece of an endless sine: `from` says which piece, so that two
    /// files can be cut from one tone.
    public static Path sine(Path file, double hz, int rate, Duration from, Duration length) {
        int frames = (int) (length.toMillis() * rate / 1000);
        long first = from.toMillis() * rate / 1000;
        ByteBuffer pcm = ByteBuffer.allocate(frames * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            double angle = 2 * Math.PI * hz * (first + i) / rate;
            short sample = (short) Math.round(AMPLITUDE * Math.sin(angle));
            pcm.putShort(sample).putShort(sample);
        }
        AudioFormat format = new AudioFormat(rate, 16, 2, true, false);
        try (var sound =
                new AudioInputStream(new ByteArrayInputStream(pcm.array()), format, frames)) {
            AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /// Converts a file; the ending of `to` chooses the format.
    public static Path encode(Path from, Path to, String... options) {
        List<String> words = new ArrayList<>(List.of("-i", from.toString()));
        words.addAll(List.of(options));
        return make(words, to);
    }

    /// Has ffmpeg write a file.
    public static Path make(List<String> options, Path file) {
        List<String> command = new ArrayList<>();
        command.addAll(List.of(Loader.load(ffmpeg.class), "-v", "error", "-y"));
        command.addAll(options);
        command.add(file.toString());
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertEquals(0, process.waitFor(), said);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
        return file;
    }
}
