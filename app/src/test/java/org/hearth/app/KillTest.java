package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
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
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The whole hub is killed at random moments while somebody writes to it: whatever it has answered
/// for is there afterwards, and at most the last word is undecided. `-Dhearth.kill.moments=20` for
/// the long run, `-Dhearth.kill.seed=N` to repeat one.
@Order(4) // among the longest: with the others beside it
@Tag("end-to-end")
final class KillTest {
    private static final int MOMENTS = Integer.getInteger("hearth.kill.moments", 3);
    private static final long SEED = Long.getLong("hearth.kill.seed", System.nanoTime());
    private static final long LONGEST_NANOS = 1_500_000_000;

    @TempDir private Path data;
    @TempDir private Path songs;
    private final Random moments = new Random(SEED);
    private final Deque<HubProcess> hubs = new ArrayDeque<>();

    /// All at the end: closing a hub that was killed takes the PostgreSQL of its successor along.
    @AfterEach
    void end() {
        hubs.forEach(HubProcess::close);
    }

    @Test
    void whatWasAnsweredForIsThereAfterEveryKill() throws Exception {
        System.out.println("kills with seed " + SEED);
        Tones.wav(songs.resolve("song.wav"), 1);
        begin();
        hubs.getLast().awaitReady();
        String token = Visitor.token(data, "owner");
        // One of its own: the two draw on two threads, in an order that nothing repeats.
        Writer writer = new Writer(new Random(moments.nextLong()));
        for (int moment = 0; moment < MOMENTS; moment++) {
            try (HttpClient client = HttpClient.newHttpClient()) {
                Visitor visitor = new Visitor(client, hubs.getLast().awaitReady(), token);
                writer.compare(visitor);
                killWhileWriting(writer, visitor);
                begin();
            }
        }
        try (HttpClient client = HttpClient.newHttpClient()) {
            writer.compare(new Visitor(client, hubs.getLast().awaitReady(), token));
        }
        System.out.println(MOMENTS + " kills, " + writer.answers() + " answers kept");
        hubs.getLast().terminate();
        assertEquals(0, hubs.getLast().awaitExit(Duration.ofSeconds(20)));
        assertEquals(List.of(), OwnPostgres.of(data));
    }

    private void begin() {
        hubs.addLast(HubProcess.serve(data, "--media", songs.toString()));
    }

    private void killWhileWriting(Writer writer, Visitor visitor) throws Exception {
        String item = visitor.awaitItem("song.wav");
        FutureTask<Void> writing =
                new FutureTask<>(
                        () -> {
                            writer.writeUntilNobodyAnswers(visitor, item);
                            return null;
                        });
        Thread.ofVirtual().start(writing);
        // The first time, so that there is an answer to keep at all; later it may be killed before.
        Await.until(writer::answers, answers -> answers > 0 || writing.isDone());
        LockSupport.parkNanos(moments.nextLong(LONGEST_NANOS));
        hubs.getLast().kill();
        assertFalse(OwnPostgres.of(data).isEmpty(), "nothing is left to adopt");
        writing.get(1, TimeUnit.MINUTES);
        assertTrue(writer.answers() > 0, "nothing was answered for");
    }
}
