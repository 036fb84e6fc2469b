package org.hearth.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;

/// Opens the parts of the hub one after the other and closes them in reverse. One thread at a time.
///
/// A part that cannot be opened names its step and closes what was open before it; a part that
/// cannot be closed does not keep the others from closing.
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    /// What takes longer is worth a line to whoever waits.
    private static final long LONG_MS = 1_000;

    private final Deque<Part> open = new ArrayDeque<>();
    private final BooleanSupplier isStopAsked;

    private record Part(String name, AutoCloseable closed) {}

    /// Goes on until everything is open.
    Closing() {
        this(() -> false);
    }

    /// @param isStopAsked looked at before each step; once true, nothing more is opened
    Closing(BooleanSupplier isStopAsked) {
        this.isStopAsked = isStopAsked;
    }

    /// Opens a part and remembers to close it.
    <T extends AutoCloseable> T open(String name, Callable<T> opened) {
        T part = step(name, opened);
        open.push(new Part(name, part));
        return part;
    }

    /// Does a step that leaves nothing to close.
    <T> T step(String name, Callable<T> work) {
        long begun = System.nanoTime();
        try {
            if (isStopAsked.getAsBoolean()) throw new IOException("Stopped while starting.");
            T result = work.call();
            long tookMs = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            LOG.atLevel(tookMs < LONG_MS ? Level.DEBUG : Level.INFO)
                    .log("{} took {} ms", name, tookMs);
            return result;
        } catch (Exception failure) {
            LOG.debug("{} fails", name, failure);
            close();
            throw new StartFailed(name, failure);
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            Part part = open.pop();
            try {
                part.closed().close();
            } catch (Exception failure) {
                LOG.error("{} does not close", part.name(), failure);
            }
        }
    }
}
