package org.hearth.ui.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javafx.beans.property.SimpleStringProperty;

import org.hearth.server.platform.bus.Subscription;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class DisposerTest {
    private final List<String> ended = new ArrayList<>();
    private final Disposer disposer = new Disposer();

    @Test
    void whatBeganLastEndsFirst() {
        disposer.add(() -> ended.add("one"));
        disposer.add(() -> ended.add("two"));
        disposer.close();
        assertEquals(List.of("two", "one"), ended);
    }

    @Test
    void aFailureKeepsNothingElseFromEnding() {
        disposer.add(() -> ended.add("one"));
        Subscription broken =
                () -> {
                    throw new IllegalStateException("broken");
                };
        disposer.add(broken);
        assertThrows(IllegalStateException.class, disposer::close);
        assertEquals(List.of("one"), ended);
    }

    @Test
    void whatComesTooLateEndsAtOnce() {
        disposer.close();
        disposer.add(() -> ended.add("late"));
        assertEquals(List.of("late"), ended);
    }

    @Test
    void aWatchedValueIsToldUntilTheEnd() {
        SimpleStringProperty value = new SimpleStringProperty("a");
        List<String> seen = new ArrayList<>();
        disposer.watch(value, seen::add);
        value.set("b");
        disposer.close();
        value.set("c");
        assertEquals(List.of("a", "b"), seen);
    }
}
