package org.hearth.server.media.inspect;

import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;
import org.hearth.server.media.inspect.ChildProcess.Finished;
import org.hearth.server.media.inspect.ChildProcess.Limits;
import org.hearth.server.media.inspect.ChildProcess.Outcome;
import org.hearth.server.media.inspect.ChildProcess.TooLoud;
import org.hearth.server.media.inspect.ChildProcess.TooSlow;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    static Bytes describe(Path file, Content content) throws IOException, Defect {
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
    static Bytes frame(Path file, Content content, Duration at, int edge) throws IOException {
        List<String> command = new ArrayList<>(List.of(Programs.FFMPEG.get(), "-nostdin"));
        command.addAll(List.of("-hide_banner", "-v", "error", "-threads", "1"));
        command.addAll(List.of("-filter_threads", "1"));
        command.addAll(List.of("-max_pixels", String.valueOf(MOST_PIXELS_PADDED)));
        if (at.isPositive()) {
            command.addAll(List.of("-ss", String.format(Locale.ROOT, "%.3f", at.toMillis() / 1e3)));
        }
        String scale =
                "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease"
                                .formatted(edge)
                        + ":out_range=full,format=yuvj420p";
        try (Workspace workspace = Workspace.around(file)) {
            command.addAll(input(workspace, content));
            command.addAll(List.of("-map", "0:v:0", "-frames:v", "1", "-vf", scale));
            command.addAll(List.of("-map_metadata", "-1", "-q:v", "4", "-f", "mjpeg", "pipe:1"));
            return switch (ChildProcess.run(command, PICTURE, workspace)) {
                case Finished(int exitCode, Bytes output) when exitCode == 0 -> output;
                case Finished _, TooSlow _, TooLoud _ -> Bytes.NONE;
            };
        }
    }

    private static Outcome probe(Path file, Content content, String tags) throws IOException {
        try (Workspace workspace = Workspace.around(file)) {
            List<String> command = new ArrayList<>(List.of(Programs.FFPROBE.get()));
            command.addAll(List.of("-hide_banner", "-v", "error", "-of", "json=compact=1"));
            String entries = String.join(":", FORMAT_ENTRIES, STREAM_ENTRIES, tags);
            command.addAll(List.of("-show_entries", entries));
            command.addAll(input(workspace, content));
            return ChildProcess.run(command, PROBE, workspace);
        }
    }

    private static List<String> input(Workspace workspace, Content content) {
        return List.of(
                "-protocol_whitelist",
                "file",
                "-f",
                content.demuxer(),
                "-i",
                "file:" + workspace.input());
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
