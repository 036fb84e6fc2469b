package org.hearth.app.bench;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.hearth.app.Visitor;
import org.hearth.devices.audio.WaveHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/// How fast files go out: a big one beside nginx, random pieces, and many paced streams.
class TransferBench {
    private static final long GIGABYTE = 1L << 30;
    private static final int PAIRS = 7;
    private static final int PIECE = 64 * 1024;
    private static final Duration TIME = Duration.ofSeconds(15);
    private static final int STREAMS = 64;
    private static final int STREAM_BYTES_A_SECOND = 2_000_000 / 8;
    private static final int STEPS_A_SECOND = 10;

    @TempDir Path folder;
    private LiveHub hub;
    private String authorization;
    private String stream;

    @BeforeEach
    void shelveABigFile() throws Exception {
        Path media = Files.createDirectories(folder.resolve("media"));
        BigSong.write(media.resolve("big.wav"), GIGABYTE);
        hub = new LiveHub(folder.resolve("data"), "--media", media.toString());
        Visitor owner = hub.owner();
        authorization = "Authorization: Bearer " + owner.token() + "\r\n";
        stream = "/api/media/" + owner.awaitItem("big.wav") + "/stream";
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void aBigFileBesideNginx() throws Exception {
        Optional<Path> program =
                Stream.of("/usr/sbin/nginx", "/usr/bin/nginx")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(program.isPresent(), "nginx is not installed (Debian: nginx-light)");
        try (Nginx nginx = new Nginx(program.get(), folder, folder.resolve("media"))) {
            double[] ours = new double[PAIRS];
            double[] theirs = new double[PAIRS];
            whole(hub.port(), stream);
            whole(nginx.port(), "/big.wav");
            for (int at = 0; at < PAIRS; at++) {
                ours[at] = whole(hub.port(), stream);
                theirs[at] = whole(nginx.port(), "/big.wav");
            }
            double share = 100 * Figures.median(ours) / Figures.median(theirs);
            Figures.print(
                    "1 GB file",
                    String.format(
                            Locale.ROOT,
                            "%.0f %% of nginx; Hearth %s; nginx %s",
                            share,
                            Figures.spread(ours, "MB/s"),
                            Figures.spread(theirs, "MB/s")),
                    "80 % at least");
        }
    }

    @Test
    void randomPieces() throws Exception {
        pieces(Duration.ofSeconds(5));
        Latencies taken = pieces(TIME);
        Figures.print("64 KB pieces on 32 connections", taken.toString(), "p99 under 10 ms");
    }

    @Test
    void manyPacedStreamsBesideTheApi() throws Exception {
        Latencies api = new Latencies();
        Latencies late = new Latencies();
        try (Crowd crowd = new Crowd()) {
            crowd.send(STREAMS, TIME, (_, until) -> listen(late, until));
            crowd.send(4, TIME, (_, until) -> browse(api, until));
            crowd.join();
        }
        Figures.print("API beside 64 streams of 2 Mbit/s", api.toString(), "p99 under 20 ms");
        Figures.print("a step of such a stream", late.toString(), "under 100 ms");
    }

    private double whole(int port, String path) throws IOException {
        try (KeptConnection connection = new KeptConnection(port)) {
            long begun = System.nanoTime();
            long length = connection.ask(KeptConnection.get(path, port, authorization));
            return length / 1e6 / ((System.nanoTime() - begun) / 1e9);
        }
    }

    private Latencies pieces(Duration time) throws Exception {
        Latencies taken = new Latencies();
        try (Crowd crowd = new Crowd()) {
            crowd.send(32, time, (member, until) -> piece(member, taken, until));
            crowd.join();
        }
        return taken;
    }

    private void piece(int member, Latencies taken, long until) throws IOException {
        Random random = new Random(member);
        try (KeptConnection connection = new KeptConnection(hub.port())) {
            while (System.nanoTime() < until) {
                long from = random.nextLong(GIGABYTE - PIECE);
                String range = "Range: bytes=%d-%d\r\n".formatted(from, from + PIECE - 1);
                byte[] request = KeptConnection.get(stream, hub.port(), authorization + range);
                long begun = System.nanoTime();
                connection.ask(request);
                taken.add(System.nanoTime() - begun);
            }
        }
    }

    private void listen(Latencies late, long until) throws Exception {
        try (KeptConnection connection = new KeptConnection(hub.port())) {
            connection.begin(KeptConnection.get(stream, hub.port(), authorization));
            long due = System.nanoTime();
            while (System.nanoTime() < until) {
                long begun = System.nanoTime();
                connection.skip(STREAM_BYTES_A_SECOND / STEPS_A_SECOND);
                late.add(System.nanoTime() - begun);
                due += 1_000_000_000L / STEPS_A_SECOND;
                Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            }
        }
    }

    private void browse(Latencies api, long until) throws Exception {
        byte[] request = KeptConnection.get("/api/media?limit=50", hub.port(), authorization);
        try (KeptConnection connection = new KeptConnection(hub.port())) {
            while (System.nanoTime() < until) {
                long begun = System.nanoTime();
                connection.ask(request);
                api.add(System.nanoTime() - begun);
                Thread.sleep(20);
            }
        }
    }

    /// A sound file of that size, with noise in its first bytes and holes nowhere.
    private static final class BigSong {
        private BigSong() {}

        static void write(Path file, long size) throws IOException {
            byte[] block = new byte[1 << 20];
            new Random(1).nextBytes(block);
            try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
                out.write(WaveHeader.of(2, 48_000, size));
                while (out.getFilePointer() + block.length <= size) out.write(block);
                out.write(block, 0, (int) (size - out.getFilePointer()));
            }
        }
    }
}
