package org.hearth.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.ui.testing.FxQueue;
import org.hearth.ui.testing.QuickTimer;
import org.hearth.ui.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class PagedListTest {
    private static final int HUGE = 100_000;

    private final FxQueue fx = new FxQueue();
    private final QuickTimer timer = new QuickTimer();
    private final Background background = new Background(fx, _ -> {}, timer);
    private final AtomicInteger away = new AtomicInteger();
    private final PagedList<Integer> list = new PagedList<>(background);
    private final ConcurrentLinkedQueue<Integer> asked = new ConcurrentLinkedQueue<>();

    @AfterEach
    void end() {
        background.close();
        fx.close();
    }

    @Test
    void onlyWhatIsLookedAtIsLoaded() {
        fx.run(() -> list.show(this::load));
        fx.await("the first page", () -> list.get(0) != null);
        fx.await("a page far down", () -> list.get(77_777) != null);
        assertEquals(77_777, fx.get(() -> list.get(77_777)));
        assertEquals(HUGE, fx.get(list.total()::get));
        assertEquals(List.of(0, 77_700), List.copyOf(asked));
    }

    @Test
    void ofAFastScrollOnlyTheLastPagesAreLoaded() {
        CountDownLatch go = new CountDownLatch(1);
        fx.run(
                () ->
                        list.show(
                                (offset, limit) -> {
                                    if (offset > 0) await(go);
                                    return load(offset, limit);
                                }));
        fx.await("the first page", () -> list.get(0) != null);
        fx.run(() -> IntStream.range(1, 500).forEach(page -> list.get(page * PagedList.PAGE)));
        go.countDown();
        fx.await("the last page", () -> list.get(49_950) != null);
        assertTrue(asked.size() <= 10, asked.size() + " pages for a scroll over 500");
    }

    @Test
    void whatIsShownStaysWhileItIsRefreshed() {
        fx.run(() -> list.show(this::load));
        fx.await("the first page", () -> list.get(0) != null);
        fx.run(list::refresh);
        assertEquals(5, fx.get(() -> list.get(5)));
        fx.await("the second loading", () -> asked.size() == 2);
    }

    @Test
    void aFailureIsASentenceAndShowingAgainMendsIt() {
        fx.run(
                () ->
                        list.show(
                                (_, _) -> {
                                    throw new Conflict("The library is being moved.");
                                }));
        fx.await("the sentence", () -> !list.problem().get().isEmpty());
        assertEquals("The library is being moved.", fx.get(list.problem()::get));
        fx.run(() -> list.show(this::load));
        fx.await("the first page", () -> list.get(0) != null);
        assertEquals("", fx.get(list.problem()::get));
    }

    @Test
    void whatIsAwayForAWhileComesByItselfAndWhatWasSeenStays() {
        fx.run(() -> list.show(this::loadUnlessAway));
        fx.await("the first page", () -> list.get(0) != null);
        away.set(Integer.MAX_VALUE);
        fx.run(list::refresh);
        fx.await("the second try", () -> timer.waits().size() > 1);
        assertEquals(5, fx.get(() -> list.get(5)));
        assertEquals("Away.", fx.get(list.problem()::get));
        away.set(0);
        fx.await("all is well", () -> list.problem().get().isEmpty());
        assertTrue(fx.get(list.loaded()::get));
    }

    @Test
    void aClosedListAsksForNothingMore() {
        CountDownLatch go = new CountDownLatch(1);
        away.set(Integer.MAX_VALUE);
        fx.run(
                () ->
                        list.show(
                                (offset, limit) -> {
                                    await(go);
                                    return loadUnlessAway(offset, limit);
                                }));
        fx.run(list::close);
        go.countDown();
        fx.await("the last answer", () -> !list.problem().get().isEmpty());
        assertEquals(List.of(), timer.waits());
    }

    private Page<Integer> loadUnlessAway(int offset, int limit) {
        if (away.getAndUpdate(left -> Math.max(0, left - 1)) == 0) return load(offset, limit);
        throw new Busy(Busy.Cause.DATABASE_UNAVAILABLE, "Away.", Duration.ofSeconds(1));
    }

    @Test
    void anAnswerToAnOlderQuestionIsNotShown() {
        CountDownLatch go = new CountDownLatch(1);
        fx.run(
                () ->
                        list.show(
                                (offset, limit) -> {
                                    await(go);
                                    return load(offset + 1_000, limit);
                                }));
        fx.run(() -> list.show(this::load));
        fx.await("the new answer", () -> list.get(0) != null);
        go.countDown();
        fx.await("the old answer", () -> asked.contains(1_000));
        assertEquals(0, fx.get(() -> list.get(0)));
    }

    private Page<Integer> load(int offset, int limit) {
        asked.add(offset);
        List<Integer> items = IntStream.range(offset, offset + limit).boxed().toList();
        Listing part = new Listing(limit, offset, null, Listing.Direction.ASC, null);
        return Page.of(part, items, HUGE);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
