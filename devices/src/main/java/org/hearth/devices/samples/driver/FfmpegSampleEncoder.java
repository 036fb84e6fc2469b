package org.hearth.devices.samples.driver;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import org.hearth.devices.samples.Canvas;
import org.hearth.devices.samples.Film;
import org.hearth.devices.samples.SampleEncoder;
import org.hearth.devices.samples.SongTags;
import org.hearth.devices.samples.Sound;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Each file is written by a child process that gets raw sound or pictures. Thread-safe.
///
/// It opens nothing but what is named here, all of it made by this program.
public final class FfmpegSampleEncoder implements SampleEncoder {
    private static final int FADE_SECONDS = 2;

    @FunctionalInterface
    private interface Source {
        void writeTo(OutputStream out) throws IOException;
    }

    @Override
    public void picture(Path to, Canvas picture) throws IOException {
        List<String> words = frames(picture.width(), picture.height(), 1);
        words.addAll(List.of("-q:v", "3", "-pix_fmt", "yuvj420p", "-f", "mjpeg"));
        run(words, to, out -> out.write(picture.bytes()));
    }

    @Override
    public void song(Path to, Sound sound, SongTags tags, Path cover) throws IOException {
        List<String> words = new ArrayList<>();
        words.addAll(List.of("-f", "s16le", "-ar", "" + Sound.RATE_HZ, "-ac", "2", "-i", "pipe:0"));
        words.addAll(List.of("-i", "file:" + cover, "-map", "0:a", "-map", "1:v", "-c:v", "copy"));
        words.addAll(List.of("-disposition:v", "attached_pic"));
        tag(words, "title", tags.title());
        tag(words, "artist", tags.artist());
        tag(words, "album_artist", tags.artist());
        tag(words, "album", tags.album());
        tag(words, "genre", tags.genre());
        tag(words, "date", "" + tags.year());
        tag(words, "track", "" + tags.number());
        words.addAll(List.of("-c:a", "flac", "-f", "flac"));
        run(words, to, sound::writeTo);
    }

    @Override
    public void film(Path to, Film film, Path soundtrack) throws IOException {
        List<String> words = frames(film.width(), film.height(), film.framesPerSecond());
        words.addAll(List.of("-i", "file:" + soundtrack, "-map", "0:v", "-map", "1:a"));
        words.addAll(List.of("-c:v", "libopenh264", "-b:v", "900k", "-pix_fmt", "yuv420p"));
        int fadeFrom = film.seconds() - FADE_SECONDS;
        words.addAll(List.of("-af", "afade=t=out:st=%d:d=%d".formatted(fadeFrom, FADE_SECONDS)));
        words.addAll(List.of("-c:a", "aac", "-t", "" + film.seconds()));
        tag(words, "title", film.title());
        words.addAll(List.of("-movflags", "+faststart", "-f", "mp4"));
        run(
                words,
                to,
                out -> {
                    for (int at = 0; at < film.frames(); at++) out.write(film.frame(at).bytes());
                });
    }

    private static List<String> frames(int width, int height, int perSecond) {
        List<String> words = new ArrayList<>(List.of("-f", "rawvideo", "-pix_fmt", "rgb24"));
        words.addAll(List.of("-s", width + "x" + height, "-r", "" + perSecond, "-i", "pipe:0"));
        return words;
    }

    private static void tag(List<String> words, String name, String value) {
        words.addAll(List.of("-metadata", name + "=" + value));
    }

    /// What was begun and not ended goes away again.
    private static void run(List<String> words, Path to, Source source) throws IOException {
        Path part = to.resolveSibling("." + to.getFileName() + ".part");
        List<String> command = new ArrayList<>();
        command.addAll(List.of(Loader.load(ffmpeg.class), "-nostdin", "-hide_banner"));
        command.addAll(List.of("-v", "error", "-y"));
        command.addAll(words);
        command.add("file:" + part);
        try {
            String fault = said(command, source);
            if (!fault.isEmpty()) throw new IOException(sentence(to, fault));
            Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// What the child has to say for itself; empty when all went well.
    private static String said(List<String> command, Source source) throws IOException {
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String broken = feed(child, source);
            String said = new String(child.getInputStream().readAllBytes(), UTF_8).strip();
            if (child.waitFor() == 0) return "";
            return said.isEmpty() ? broken : said.lines().reduce("", (_, last) -> last);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while a file was written.", interrupted);
        } finally {
            child.destroyForcibly();
        }
    }

    /// A child that gives up closes its ear first and says why then.
    private static String feed(Process child, Source source) {
        try (OutputStream out = child.getOutputStream()) {
            source.writeTo(out);
            return "";
        } catch (IOException broken) {
            return String.valueOf(broken.getMessage());
        }
    }

    private static String sentence(Path to, String fault) {
        return to + " cannot be written (" + fault + "). Make room on the disk and try again.";
    }
}
