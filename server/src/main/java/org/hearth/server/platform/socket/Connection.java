package org.hearth.server.platform.socket;

import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;

import org.hearth.server.platform.auth.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// One open socket and who is at its other end. Thread-safe.
///
/// A client that does not read what it is sent, or sends more than can be listened to, is cut off
/// rather than waited for. What it has sent before it is cut off and nobody has listened to yet is
/// not listened to any more.
public final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final int MOST_WAITING = 256;

    /// Of 64 KB each at most.
    private static final int MOST_UNHEARD = 100;

    private final WebSocketChannel channel;
    private final Caller caller;
    private final Set<String> topics = ConcurrentHashMap.newKeySet();
    private final Map<Class<?>, Object> things = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger unheard = new AtomicInteger();
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("socket-", 0).factory());
    private volatile long after = Long.MAX_VALUE;
    private volatile long known = Long.MAX_VALUE;
    private volatile boolean hasAnswered = true;
    private volatile boolean isCutOff;

    Connection(WebSocketChannel channel, Caller caller) {
        this.channel = channel;
        this.caller = caller;
    }

    /// Who is at the other end.
    public Caller caller() {
        return caller;
    }

    /// Keeps something with the connection, one of each type.
    public <T> void put(Class<T> type, T thing) {
        things.put(type, thing);
    }

    /// What was kept with [#put].
    public <T> Optional<T> get(Class<T> type) {
        return Optional.ofNullable(type.cast(things.get(type)));
    }

    /// Works off a message of the client. One that talks faster than it can be listened to is cut
    /// off.
    void heard(Runnable work) {
        if (isCutOff) return;
        if (unheard.incrementAndGet() > MOST_UNHEARD) {
            LOG.info("a client of {} talks too fast and is cut off", caller);
            close();
            return;
        }
        later(
                () -> {
                    try {
                        if (!isCutOff) work.run();
                    } finally {
                        unheard.decrementAndGet();
                    }
                });
    }

    /// Works off what the client sends and what it is told, one thing at a time, on its own thread;
    /// nothing once it has ended.
    void later(Runnable work) {
        try {
            worker.execute(work);
        } catch (RejectedExecutionException ended) {
            LOG.debug("{} is gone already", caller, ended);
        }
    }

    boolean wants(String topic) {
        return topics.contains(topic);
    }

    /// Whether the topic is new to it.
    boolean subscribe(String topic) {
        return topics.add(topic);
    }

    /// Whether it has missed something; changes on its own thread only.
    boolean isBehind() {
        return known != Long.MAX_VALUE;
    }

    /// The last event before the first that it missed.
    long known() {
        return known;
    }

    /// Notes that everything after that number is still to be told.
    void fallBehind(long lastKnown) {
        known = Math.min(known, lastKnown);
    }

    void caughtUp() {
        known = Long.MAX_VALUE;
    }

    /// The last event that the client knows of; those behind it are told when it subscribes.
    long after() {
        return after;
    }

    void after(long seq) {
        after = seq;
    }

    void send(String text) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            LOG.info("a client of {} does not read and is cut off", caller);
            close();
            return;
        }
        WebSockets.sendText(text, channel, new Sent());
    }

    /// Asks whether the client is still there; it has until [#closeIfSilent] to say so.
    void ping() {
        hasAnswered = false;
        waiting.incrementAndGet();
        WebSockets.sendPing(ByteBuffer.allocate(0), channel, new Sent());
    }

    void answered() {
        hasAnswered = true;
    }

    void closeIfSilent() {
        if (hasAnswered) return;
        LOG.info("a client of {} does not answer and is cut off", caller);
        close();
    }

    /// Ends it from the hub's side.
    void close() {
        isCutOff = true;
        IoUtils.safeClose(channel);
    }

    void ended() {
        worker.shutdown();
    }

    /// Waits until everything that the client's end has caused is done, two seconds at most.
    void awaitEnd() {
        try {
            if (!worker.awaitTermination(2, TimeUnit.SECONDS))
                LOG.warn("{} takes long to go", caller);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Sent implements WebSocketCallback<Void> {
        @Override
        public void complete(WebSocketChannel to, Void nothing) {
            waiting.decrementAndGet();
        }

        @Override
        public void onError(WebSocketChannel to, Void nothing, Throwable failure) {
            waiting.decrementAndGet();
            close();
        }
    }
}
