package org.hearth.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.problem.Conflict;
import org.hearth.ui.testing.FxQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

class ReloadTest {
    private final FxQueue fx = new FxQueue();
    private final List<String> seen = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final CountDownLatch slow = new CountDownLatch(1);
    private final Background background = new Background(fx, problems::add);
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

    private void ask(String about) {
        fx.run(
                () -> {
                    question = Optional.of(about);
                    reload.again();
                });
    }

    private String answer(String about) {
        if (about.equals("refused")) throw new Conflict("Not now.");
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
