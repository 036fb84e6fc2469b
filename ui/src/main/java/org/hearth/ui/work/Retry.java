package org.hearth.ui.work;

import org.hearth.server.platform.bus.Subscription;

import java.time.Duration;

/// Asks again by itself after what passes: first after two seconds, then ever later, up to half a
/// minute. FX thread only.
///
/// What lasts, such as a refusal, is left to whoever presses a button.
public final class Retry implements Subscription {
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Background background;
    private final Runnable again;
    private Duration pause = FIRST;
    private Work waiting = Work.none();
    private boolean isClosed;

    /// @param again asks, and tells how it went by [#after] or [#over]
    public Retry(Background background, Runnable again) {
        this.background = background;
        this.again = again;
    }

    /// Waits, if that may help.
    public void after(Failure failure) {
        if (isClosed || waiting.isWanted()) return;
        switch (failure) {
            case Failure.Lasting _ -> pause = FIRST;
            case Failure.Passing(_, Duration retryAfter) -> {
                waiting = background.later(longer(pause, retryAfter), this::ask);
                Duration next = pause.multipliedBy(2);
                pause = next.compareTo(LONGEST) < 0 ? next : LONGEST;
            }
        }
    }

    /// Somebody asks now; the next pause is the longer one all the same.
    public void hold() {
        waiting.close();
    }

    /// Something came, or something else is asked.
    public void over() {
        waiting.close();
        pause = FIRST;
    }

    private void ask() {
        waiting.close();
        again.run();
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /// Asks no more, whatever still comes back.
    @Override
    public void close() {
        isClosed = true;
        waiting.close();
    }
}
