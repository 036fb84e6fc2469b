package org.hearth.ui.work;

import org.hearth.server.platform.bus.Subscription;

import java.util.concurrent.atomic.AtomicBoolean;

/// Something that runs or waits in the background. Closing it means: nobody wants the outcome.
///
/// The thread itself is left to finish, for half of an act on the hub is worse than all of it.
/// Thread-safe.
public final class Work implements Subscription {
    private final AtomicBoolean isDropped = new AtomicBoolean();

    Work() {}

    /// Work that is over before it began.
    public static Work none() {
        Work none = new Work();
        none.close();
        return none;
    }

    boolean isWanted() {
        return !isDropped.get();
    }

    @Override
    public void close() {
        isDropped.set(true);
    }
}
