package org.hearth.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.ui.testing.FxQueue;
import org.hearth.ui.testing.QuickTimer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class ReloadTest {
    private static final String AWAY = "The database is away.";

    private final FxQueue fx = new FxQueue();
    private final List<String> seen = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final QuickTimer timer = new QuickTimer();
    private final Background background = new Background(fx, problems::add, timer);
    private final AtomicInteger away = new AtomicInteger();
    private Optional<String> question = Optional.empty();
    private final Reload<String> reload =
            Reload.about(
                    background,
                    () -> question,
                    this::answer,
                    now -> seen.add(now),
                    problem -> problems.add(problem));

    @AfterEach
    void end() {
        slow.countDown();
        background.close();
        fx.close();
    }

    @Test
    void anAnswerToWhatNobodyAsksAnyMoreIsDropped() {
        ask("slow");
        ask("Ben");
        fx.await("the answer", () -> seen.contains("of Ben"));
        slow.countDown();
        background.close();
        assertEquals(List.of("of Ben"), fx.get(() -> List.copyOf(seen)));
    }

    @Test
    void whatIsLeftIsNotAnswered() {
        ask("slow");
        fx.run(() -> question = Optional.empty());
        slow.countDown();
        background.close();
        assertEquals(List.of(), fx.get(() -> List.copyOf(seen)));
    }

    @Test
    void aFailureOfWhatIsLeftIsNotTold() {
        fx.run(
                () -> {
                    question = Optional.of("refused");
                    reload.again();
                    question = Optional.of("Ben");
                });
        background.close();
        assertEquals(List.of(), fx.get(() -> List.copyOf(problems)));
    }

    @Test
    void theSentenceOfAFailureIsTakenBackOnceAnAnswerComes() {
        ask("refused");
        fx.await("the sentence", () -> problems.equals(List.of("Not now.")));
        ask("Ben");
        fx.await("the answer", () -> seen.equals(List.of("of Ben")));
        assertEquals(List.of("Not now.", ""), fx.get(() -> List.copyOf(problems)));
    }

    @Test
    void whatIsNotAskedIsNotWaitedForAndAnotherQuestionIs() {
        fx.run(reload::again);
        assertTrue(fx.get(reload.loaded()::get));
        ask("slow");
        assertFalse(fx.get(reload.loaded()::get));
        slow.countDown();
        fx.await("the answer", () -> reload.loaded().get());
    }

    @Test
    void whatPassesByItselfIsAskedAgainEverMoreSeldomUntilItComes() {
        away.set(6);
        ask("away");
        fx.await("the answer", () -> seen.equals(List.of("of away")));
        List<Duration> pauses =
                Stream.of(3, 4, 8, 16, 30, 30).<Duration>map(Duration::ofSeconds).toList();
        assertEquals(pauses, timer.waits());
        assertEquals(
                List.of(AWAY, AWAY, AWAY, AWAY, AWAY, AWAY, ""),
                fx.get(() -> List.copyOf(problems)));
        away.set(1);
        fx.run(reload::again);
        fx.await("the second answer", () -> seen.size() == 2);
        assertEquals(Duration.ofSeconds(3), timer.waits().getLast());
    }

    @Test
    void whatIsShownStaysWithItsSentenceUntilAnAnswerComes() {
        ask("away");
        fx.await("the answer", () -> seen.size() == 1);
        away.set(Integer.MAX_VALUE);
        fx.run(reload::again);
        fx.await("the second try", () -> timer.waits().size() > 1);
        assertEquals(AWAY, fx.get(reload.problem()::get));
        assertTrue(fx.get(reload.loaded()::get));
        assertEquals(1, fx.get(seen::size));
        away.set(0);
        fx.await("the answer", () -> reload.problem().get().isEmpty());
        assertEquals(2, fx.get(seen::size));
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        ask("refused");
        fx.await("the sentence", () -> problems.equals(List.of("Not now.")));
        assertEquals(List.of(), timer.waits());
    }

    @Test
    void nothingIsAskedAgainForWhatIsLeftOrClosed() {
        away.set(Integer.MAX_VALUE);
        ask("away");
        fx.await("the first try", () -> !timer.waits().isEmpty());
        fx.run(() -> question = Optional.empty());
        background.later(Duration.ofMinutes(2), () -> seen.add("two minutes later"));
        fx.await("two minutes", () -> !seen.isEmpty());
        int waits = timer.waits().size();
        ask("away");
        fx.await("another try", () -> timer.waits().size() > waits);
        fx.run(reload::close);
        int atTheEnd = timer.waits().size();
        background.later(Duration.ofMinutes(2), () -> seen.add("and two more"));
        fx.await("two more", () -> seen.size() == 2);
        assertEquals(atTheEnd + 1, timer.waits().size());
    }

    private void ask(String about) {
        fx.run(
                () -> {
                    question = Optional.of(about);
                    reload.again();
                });
    }

    private String answer(String about) {
        if (about.equals("refused")) throw new Conflict("Not now.");
        if (about.equals("away") && away.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new Busy(Busy.Cause.DATABASE_UNAVAILABLE, AWAY, Duration.ofSeconds(3));
        }
        if (about.equals("slow")) {
            try {
                slow.await();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
        return "of " + about;
    }
}
