package org.hearth.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;

/// Opens the parts of the hub one after the other and closes them in reverse. One thread at a time.
///
/// A part that cannot be opened names its step and closes what was open before it; a part that
/// cannot be closed does not keep the others from closing.
final class Closing implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<Part> open = new ArrayDeque<>();

    private record Part(String name, AutoCloseable closed) {}

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
            T result = work.call();
            LOG.info("{} in {} ms", name, Duration.ofNanos(System.nanoTime() - begun).toMillis());
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
