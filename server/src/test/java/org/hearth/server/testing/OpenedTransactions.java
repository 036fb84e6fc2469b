package org.hearth.server.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.hearth.server.platform.db.Tx;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Writes down which transactions this thread opens; those of other threads do not count. Joined
/// ones are part of the one that they join.
public final class OpenedTransactions implements AutoCloseable {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Tx.class);
    private final List<String> opened = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> listener =
            new AppenderBase<>() {
                private final String here = Thread.currentThread().getName();

                @Override
                protected void append(ILoggingEvent event) {
                    boolean isHere = event.getThreadName().equals(here);
                    String words = event.getFormattedMessage();
                    if (isHere && words.startsWith("opens ")) opened.add(words.substring(6));
                }
            };

    /// Begins to listen.
    public OpenedTransactions() {
        listener.setContext(LOG.getLoggerContext());
        listener.start();
        LOG.addAppender(listener);
        LOG.setLevel(Level.DEBUG);
    }

    /// READ or WRITE for each, in their order, since the last time.
    public List<String> opened() {
        List<String> all = List.copyOf(opened);
        opened.clear();
        return all;
    }

    @Override
    public void close() {
        LOG.setLevel(null);
        LOG.detachAppender(listener);
        listener.stop();
    }
}
