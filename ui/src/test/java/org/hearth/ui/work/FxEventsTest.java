package org.hearth.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Event;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.ui.testing.FxQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class FxEventsTest {
    private final FxQueue fx = new FxQueue();
    private final Bus bus = new Bus();
    private final Background background = new Background(fx, _ -> {});
    private final FxEvents events = new FxEvents(bus, background);
    private final List<List<Moved>> calls = new ArrayList<>();

    record Moved(String what, int to) implements Event {}

    @AfterEach
    void end() {
        bus.close();
        background.close();
        fx.close();
    }

    @Test
    void aBurstIsToldInFewCallsWithTheLastOfEachTopic() {
        events.listen(Moved.class, Moved::what, calls::add);
        for (int i = 1; i <= 1_000; i++) bus.publish(new Moved("bar", i));
        bus.publish(new Moved("list", 1));
        fx.await("the last event", () -> last().contains(new Moved("list", 1)));
        assertTrue(last().contains(new Moved("bar", 1_000)) || calls.size() > 1);
        assertTrue(calls.size() <= 20, calls.size() + " calls");
    }

    @Test
    void whatComesLaterIsToldInACallOfItsOwn() {
        events.listen(Moved.class, Moved::what, calls::add);
        bus.publish(new Moved("bar", 1));
        fx.await("the first call", () -> calls.size() == 1);
        bus.publish(new Moved("bar", 2));
        fx.await("the second call", () -> calls.size() == 2);
        assertEquals(List.of(List.of(new Moved("bar", 1)), List.of(new Moved("bar", 2))), calls);
    }

    @Test
    void nothingIsToldAfterTheEnd() {
        Subscription ended = events.listen(Moved.class, Moved::what, calls::add);
        List<Moved> others = new ArrayList<>();
        events.listen(Moved.class, Moved::what, others::addAll);
        bus.publish(new Moved("bar", 1));
        ended.close();
        fx.await("the other listener", () -> !others.isEmpty());
        assertEquals(List.of(), calls);
    }

    private List<Moved> last() {
        return calls.isEmpty() ? List.of() : calls.getLast();
    }
}
