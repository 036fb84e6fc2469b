package org.hearth.server.platform.socket;

import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/// One open socket: what is sent, what is heard, and whether the other end is still there.
/// Thread-safe.
///
/// A client that does not read what it is sent, or sends more than can be listened to, is cut off
/// rather than waited for. What it has sent before it is cut off and nobody has listened to yet is
/// not listened to any more.
public final class Wire {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final int MOST_WAITING = 256;
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    /// Of 64 KB each at most.
    private static final int MOST_UNHEARD = 100;

    private final WebSocketChannel channel;
    private final Object client;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger unheard = new AtomicInteger();
    private final Lane lane = new Lane("socket");
    private volatile boolean hasAnswered = true;
    private volatile boolean isCutOff;

    /// @param client who is at the other end, for the log
    public Wire(WebSocketChannel channel, Object client) {
        this.channel = channel;
        this.client = client;
    }

    /// Works off a message of the client. One that talks faster than it can be listened to is cut
    /// off.
    public void heard(Runnable work) {
        if (isCutOff) return;
        if (unheard.incrementAndGet() > MOST_UNHEARD) {
            LOG.info("a client of {} talks too fast and is cut off", client);
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

    /// Works off what the client sends and what it is told, one thing at a time; nothing once it
    /// has ended.
    public void later(Runnable work) {
        if (!lane.add(work)) LOG.debug("{} is gone already", client);
    }

    /// Sends words.
    public void send(String text) {
        if (isRead()) WebSockets.sendText(text, channel, new Sent());
    }

    /// Sends bytes.
    public void send(ByteBuffer bytes) {
        if (isRead()) WebSockets.sendBinary(bytes, channel, new Sent());
    }

    /// How many messages have not left yet.
    public int backlog() {
        return waiting.get();
    }

    private boolean isRead() {
        if (waiting.incrementAndGet() <= MOST_WAITING) return true;
        LOG.info("a client of {} does not read and is cut off", client);
        close();
        return false;
    }

    /// Asks whether the client is still there; it has until [#closeIfSilent] to say so.
    public void ping() {
        hasAnswered = false;
        waiting.incrementAndGet();
        WebSockets.sendPing(ByteBuffer.allocate(0), channel, new Sent());
    }

    /// The client said that it is there.
    public void answered() {
        hasAnswered = true;
    }

    /// Ends it unless the client has answered since [#ping].
    public void closeIfSilent() {
        if (hasAnswered) return;
        LOG.info("a client of {} does not answer and is cut off", client);
        close();
    }

    /// Ends it from the hub's side.
    public void close() {
        isCutOff = true;
        IoUtils.safeClose(channel);
    }

    /// It has ended: nothing new is worked off.
    public void ended() {
        lane.close();
    }

    /// Waits until everything that the client's end has caused is done, two seconds at most.
    public void awaitEnd() {
        try {
            if (!lane.awaitRest(LONGEST_END)) LOG.warn("{} takes long to go", client);
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
