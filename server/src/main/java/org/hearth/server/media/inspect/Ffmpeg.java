package org.hearth.server.media.inspect;

import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;
import org.hearth.server.media.inspect.ChildProcess.Finished;
import org.hearth.server.media.inspect.ChildProcess.Limits;
import org.hearth.server.media.inspect.ChildProcess.Outcome;
import org.hearth.server.media.inspect.ChildProcess.TooLoud;
import org.hearth.server.media.inspect.ChildProcess.TooSlow;
import org.hearth.server.platform.host.OpenFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The `ffprobe` and `ffmpeg` programs that come with the FFmpeg jar, each run in a limited child
/// process. They open one given local file with one given demuxer, and nothing else. Thread-safe.
final class Ffmpeg {

    /// Measured: ffprobe starts with 300 MB of address space, ffmpeg with 700 MB; a frame of 8K
    /// video needs 50 MB.
    private static final Limits PROBE = new Limits(Duration.ofSeconds(8), 600_000, 512 * 1024);

    private static final Limits PICTURE =
            new Limits(Duration.ofSeconds(10), 1_500_000, 2 * 1024 * 1024);

    /// Frames larger than this are refused: 100 million pixels are 150 to 400 MB.
    static final int MOST_PIXELS = 100_000_000;

    /// Rows are padded before they are counted.
    private static final int MOST_PIXELS_PADDED = MOST_PIXELS / 10 * 11;

    private static final String STREAM_ENTRIES =
            "stream=codec_type,codec_name,width,height,sample_rate,channels,duration,bit_rate,"
                    + "avg_frame_rate:stream_disposition=attached_pic:stream_side_data=rotation";
    private static final String FORMAT_ENTRIES = "format=format_name,duration,bit_rate";
    private static final String TAG_ENTRIES = "format_tags:stream_tags";

    private Ffmpeg() {}

    /// The description of a file as ffprobe writes it in JSON. Tags too long to be useful are left
    /// out.
    static Bytes describe(Path file, Content content) throws Defect {
        Outcome outcome = probe(file, content, TAG_ENTRIES);
        if (outcome instanceof TooLoud) outcome = probe(file, content, "format_tags=title");
        if (outcome instanceof TooLoud) outcome = probe(file, content, "format=size");
        return switch (outcome) {
            case Finished(int exitCode, Bytes output) when exitCode == 0 -> output;
            case Finished _ -> throw Defect.damaged("no player could open it");
            case TooSlow _ -> throw Defect.damaged("looking for its beginning took too long");
            case TooLoud _ -> throw Defect.damaged("its description has no end");
        };
    }

    /// One frame as JPEG, not larger than `edge` on its long side; empty when none could be made.
    static Bytes frame(Path file, Content content, Duration at, int edge) {
        String scale =
                "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease"
                        .formatted(edge);
        // A cover has no place in time: seeking, even to the start, would miss it.
        String seek = at.isPositive() ? "-ss %dms ".formatted(at.toMillis()) : "";
        Outcome outcome =
                run(
                        file,
                        PICTURE,
                        words(
                                Programs.FFMPEG.get(),
                                "-nostdin -hide_banner -v error -threads 1",
                                "-filter_threads 1 -max_pixels " + MOST_PIXELS_PADDED,
                                seek + input(content),
                                "-map 0:v:0 -frames:v 1 -map_metadata -1",
                                "-vf " + scale + ":out_range=full,format=yuvj420p",
                                "-q:v 4 -f mjpeg pipe:1"));
        return switch (outcome) {
            case Finished(int exitCode, Bytes picture) when exitCode == 0 -> picture;
            case Finished _, TooSlow _, TooLoud _ -> Bytes.NONE;
        };
    }

    private static Outcome probe(Path file, Content content, String tags) {
        return run(
                file,
                PROBE,
                words(
                        Programs.FFPROBE.get(),
                        "-hide_banner -v error -of json=compact=1 -show_entries",
                        String.join(":", FORMAT_ENTRIES, STREAM_ENTRIES, tags),
                        input(content)));
    }

    /// What fails here is the hub's own: no space for temporary files, no shell.
    private static Outcome run(Path file, Limits limits, List<String> command) {
        try (Workspace workspace = Workspace.around(file)) {
            return ChildProcess.run(command, limits, workspace);
        } catch (IOException e) {
            OpenFiles.requireAny();
            throw new UncheckedIOException("Hearth cannot run its media tools", e);
        }
    }

    /// The child runs inside the workspace, where the file has this plain name.
    private static String input(Content content) {
        return "-protocol_whitelist file -f %s -i file:%s"
                .formatted(content.demuxer(), Workspace.INPUT);
    }

    /// No argument of these commands holds a space, except perhaps where the program is.
    private static List<String> words(String program, String... arguments) {
        List<String> words = new ArrayList<>(List.of(program));
        for (String each : arguments) words.addAll(List.of(each.split(" ", -1)));
        return words;
    }

    /// Unpacked from the jar at first use.
    private enum Programs implements Supplier<String> {
        FFMPEG(Loader.load(ffmpeg.class)),
        FFPROBE(Loader.load(ffprobe.class));

        private final String path;

        Programs(String path) {
            this.path = path;
        }

        @Override
        public String get() {
            return path;
        }
    }
}
