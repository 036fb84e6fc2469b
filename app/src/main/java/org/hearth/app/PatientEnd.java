package org.hearth.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;

/// Ends what may be busy: waits for it a while, then leaves it to itself, so that the rest can end.
/// May be closed more than once. Thread-safe.
///
/// @param end returns when it is over
record PatientEnd(String name, Duration longest, Runnable end) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PatientEnd.class);

    @Override
    public void close() {
        Thread ending = Thread.ofVirtual().name("end " + name).start(end);
        try {
            if (!ending.join(longest)) LOG.warn("{} is busy and left behind", name);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
