package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import java.util.concurrent.atomic.AtomicInteger;

/// Whom a signal asks for the end, whichever of the two comes first.
final class StoppingTest {
    @AutoClose private final Stopping stopping = new Stopping();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aSignalAsksWhoIsNamed() {
        stopping.asks(asked::incrementAndGet);
        assertEquals(0, asked.get());
        stopping.ask();
        Await.until(asked::get, times -> times == 1);
    }

    @Test
    void whoIsNamedAfterTheSignalIsAskedAtOnce() {
        stopping.ask();
        stopping.asks(asked::incrementAndGet);
        assertEquals(1, asked.get());
    }
}
