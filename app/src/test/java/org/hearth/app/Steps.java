package org.hearth.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;

import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/// Remembers which rooms the requests went through.
final class Steps extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final Logger LOGS = (Logger) LoggerFactory.getLogger("org.hearth.server");

    private final Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();

    /// Remembers from now on.
    static Steps watch() {
        Steps steps = new Steps();
        steps.setContext(LOGS.getLoggerContext());
        steps.start();
        LOGS.addAppender(steps);
        LOGS.setLevel(Level.DEBUG);
        return steps;
    }

    private Steps() {}

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getKeyValuePairs() != null && room(event) != null) {
            event.prepareForDeferredProcessing();
            events.add(event);
        }
    }

    void forget() {
        events.clear();
    }

    /// The rooms of one request, each once, in the order in which it entered them.
    ///
    /// @param end of its address
    List<String> rooms(String end) {
        String id =
                events.stream()
                        .filter(event -> event.getFormattedMessage().endsWith(end))
                        .map(Steps::correlation)
                        .findFirst()
                        .orElseThrow();
        return events.stream()
                .filter(event -> correlation(event).equals(id))
                .flatMap(event -> Stream.ofNullable(room(event)))
                .distinct()
                .toList();
    }

    private static String correlation(ILoggingEvent event) {
        Map<String, String> context = event.getMDCPropertyMap();
        return context.getOrDefault("correlation", "");
    }

    private static @Nullable String room(ILoggingEvent event) {
        return event.getKeyValuePairs().stream()
                .filter(pair -> pair.key.equals("room"))
                .map(pair -> String.valueOf(pair.value))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void close() {
        LOGS.setLevel(null);
        LOGS.detachAppender(this);
    }
}
