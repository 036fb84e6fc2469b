package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Understood;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Prints how many small tagged songs two threads look into per second; not part of the build.
/// Wanted are 2,500, so that a scan with its database work reaches 1,000.
final class InspectorBenchmark {

    private static final int SONGS = 2_400;
    private static final int THREADS = 2;
    private static final int ROUNDS = 6;

    private InspectorBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("hearth-benchmark");
        for (String extensions : List.of("mp3", "flac", "ogg", "m4a", "opus", "mp3 flac ogg m4a")) {
            List<Path> songs = songs(folder, List.of(extensions.split(" ", -1)));
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.printf(
                        "%-18s round %d: %,7.0f files/s%n", extensions, round, rate(songs));
            }
        }
    }

    private static double rate(List<Path> songs) throws InterruptedException, ExecutionException {
        Inspector inspector = new Inspector();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Long>> shares = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                List<Path> share =
                        songs.subList(thread * SONGS / THREADS, (thread + 1) * SONGS / THREADS);
                shares.add(threads.submit(() -> understood(inspector, share)));
            }
            long understood = 0;
            for (Future<Long> share : shares) understood += share.get();
            if (understood != SONGS) throw new IllegalStateException("understood " + understood);
        }
        return SONGS / ((System.nanoTime() - start) / 1e9);
    }

    private static long understood(Inspector inspector, List<Path> songs) {
        return songs.stream().map(inspector::inspect).filter(Understood.class::isInstance).count();
    }

    private static List<Path> songs(Path folder, List<String> extensions) throws IOException {
        Samples samples = new Samples(folder);
        List<byte[]> templates = new ArrayList<>();
        for (String extension : extensions) {
            templates.add(Files.readAllBytes(samples.tone("template." + extension)));
        }
        List<Path> songs = new ArrayList<>();
        for (int number = 0; number < SONGS; number++) {
            int kind = number % templates.size();
            byte[] song = retitled(templates.get(kind), "Kitchen %04d".formatted(number));
            songs.add(samples.bytes("%d.%s".formatted(number, extensions.get(kind)), song));
        }
        return songs;
    }

    private static byte[] retitled(byte[] song, String title) {
        return new String(song, StandardCharsets.ISO_8859_1)
                .replace("Kitchen Song", title)
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
