package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/// The whole hub is killed at random moments while somebody writes to it: whatever it has answered
/// for is there afterwards, and at most the last word is undecided. `-Dhearth.kill.moments=20` for
/// the long run, `-Dhearth.kill.seed=N` to repeat one.
@Tag("end-to-end")
final class KillTest {
    private static final int MOMENTS = Integer.getInteger("hearth.kill.moments", 3);
    private static final long SEED = Long.getLong("hearth.kill.seed", System.nanoTime());
    private static final long LONGEST_NANOS = 1_500_000_000;

    @TempDir private Path data;
    @TempDir private Path songs;
    private final Random random = new Random(SEED);
    private final Deque<HubProcess> hubs = new ArrayDeque<>();

    /// All at the end: closing a hub that was killed takes the PostgreSQL of its successor along.
    @AfterEach
    void end() {
        hubs.forEach(HubProcess::close);
    }

    @Test
    void whatWasAnsweredForIsThereAfterEveryKill() throws Exception {
        Tones.wav(songs.resolve("song.wav"), 1);
        String token = Visitor.token(data, "owner");
        Writer writer = new Writer(random);
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                Visitor visitor = new Visitor(client, next().awaitReady(), token);
                writer.compare(visitor);
                killWhileWriting(writer, visitor);
            }
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            writer.compare(new Visitor(client, next().awaitReady(), token));
        }
        System.out.println(MOMENTS + " kills, " + writer.answers() + " answers kept, seed " + SEED);
        hubs.getLast().terminate();
        assertEquals(0, hubs.getLast().awaitExit(Duration.ofSeconds(20)));
        assertEquals(List.of(), HubProcess.postgres(data));
    }

    private HubProcess next() {
        hubs.addLast(HubProcess.serve(data, "--media", songs.toString()));
        return hubs.getLast();
    }

    private void killWhileWriting(Writer writer, Visitor visitor) throws InterruptedException {
        String item = visitor.awaitItem("song.wav");
        Thread writing =
                Thread.ofVirtual().start(() -> writer.writeUntilNobodyAnswers(visitor, item));
        LockSupport.parkNanos(random.nextLong(LONGEST_NANOS));
        hubs.getLast().kill();
        assertFalse(HubProcess.postgres(data).isEmpty(), "nothing is left to adopt");
        writing.join();
    }
}
