package org.hearth.ui.testing;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Busy;

import java.time.Duration;
import java.util.function.Supplier;

/// A caller for whom the hub's database is away now and then: whatever is asked in the background
/// fails meanwhile. Thread-safe.
public final class Outage implements Supplier<Caller> {
    public static final String SENTENCE = "The hub’s database does not answer.";

    private final Caller caller;
    private volatile boolean isAway;

    public Outage(Caller caller) {
        this.caller = caller;
    }

    public void begin() {
        isAway = true;
    }

    public void end() {
        isAway = false;
    }

    @Override
    public Caller get() {
        if (!isAway || !Thread.currentThread().isVirtual()) return caller;
        throw new Busy(Busy.Cause.DATABASE_UNAVAILABLE, SENTENCE, Duration.ofSeconds(1));
    }
}
