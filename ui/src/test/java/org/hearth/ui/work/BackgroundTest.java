package org.hearth.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.problem.Conflict;
import org.hearth.ui.testing.FxQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

class BackgroundTest {
    private final FxQueue fx = new FxQueue();
    private final List<String> complaints = new ArrayList<>();
    private final List<Object> seen = new ArrayList<>();
    private final Background background = new Background(fx, complaints::add);

    @AfterEach
    void end() {
        background.close();
        fx.close();
    }

    @Test
    void slowWorkRunsOnAVirtualThreadAndItsOutcomeComesBack() {
        background.run(() -> Thread.currentThread().isVirtual(), seen::add);
        fx.await("the outcome", () -> !seen.isEmpty());
        assertEquals(List.of(true), seen);
    }

    @Test
    void aProblemBecomesItsOwnSentence() {
        background.run(
                () -> {
                    throw new Conflict("Somebody was faster.");
                },
                seen::add);
        fx.await("the complaint", () -> !complaints.isEmpty());
        assertEquals(List.of("Somebody was faster."), complaints);
    }

    @Test
    void anythingElseBecomesASentenceWithAnId() {
        background.run(
                () -> {
                    throw new IllegalStateException("internals");
                },
                seen::add);
        fx.await("the complaint", () -> !complaints.isEmpty());
        String sentence = complaints.getFirst();
        assertTrue(sentence.matches("Something went wrong .* id [0-9a-f]{8}\\."), sentence);
    }

    @Test
    void nobodyHearsOfWorkThatWasClosed() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        Work work =
                background.run(
                        () -> {
                            begun.countDown();
                            go.await();
                            return "late";
                        },
                        seen::add);
        begun.await();
        fx.run(work::close);
        go.countDown();
        background.run(() -> "after", seen::add);
        fx.await("the later outcome", () -> !seen.isEmpty());
        assertEquals(List.of("after"), seen);
    }

    @Test
    void repeatedWorkEndsWhenClosed() {
        Work work = background.every(Duration.ofMillis(1), () -> seen.add("tick"));
        fx.await("three ticks", () -> seen.size() >= 3);
        int ticks =
                fx.get(
                        () -> {
                            work.close();
                            return seen.size();
                        });
        background.later(Duration.ofMillis(20), () -> seen.add("end"));
        fx.await("the end", () -> seen.contains("end"));
        assertEquals(ticks + 1, fx.get(seen::size));
    }
}
