package org.hearth.server.platform.spool;

import org.hearth.server.platform.problem.Busy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Keeps what happens while the database is away on the disk, and tells it in the order in which it
/// happened once the database is back, also after a restart.
///
/// A hub that is killed while it tells begins again with the first: a listener must not mind being
/// told twice. What a listener cannot take goes to `spool/refused.jsonl` and holds nobody up.
/// Thread-safe. Nothing on the disk is touched before [#start] or the first [#keep].
public final class Spool implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Spool.class);
    private static final long MOST_BYTES = 16 << 20;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Path folder;
    private final JsonMapper json;
    private final Map<String, Listener<?>> listeners = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable SpoolFile file;
    private int told;
    private volatile boolean isEmpty = true;

    private record Line(String name, JsonNode event) {}

    private record Listener<E>(Class<E> type, Consumer<? super E> told) {
        void tell(JsonMapper json, JsonNode event) {
            told.accept(json.treeToValue(event, type));
        }
    }

    /// @param data the hub's data folder
    /// @param json writes and reads the events
    public Spool(Path data, JsonMapper json) {
        folder = data.resolve("spool");
        this.json = json;
    }

    /// The one listener of an event type; before [#start]. It throws [Busy] when the database is
    /// away again.
    ///
    /// @param name stable over versions, such as `playback.doing`
    public <E> void listen(String name, Class<E> type, Consumer<? super E> told) {
        listeners.put(name, new Listener<>(type, told));
    }

    /// Tells what an earlier hub has left, and from now on looks every second whether there is
    /// something to tell.
    public void start() {
        lock.lock();
        try {
            isEmpty = opened().isEmpty();
        } catch (IOException failure) {
            LOG.error("the spool in the data folder cannot be read; look at its disk", failure);
        } finally {
            lock.unlock();
        }
        replay();
        Thread.ofVirtual().name("spool").start(this::watch);
    }

    /// Keeps an event on the disk. A disk that takes nothing loses it, which the log says.
    public void keep(String name, Object event) {
        lock.lock();
        try {
            opened().append(json.writeValueAsString(new Line(name, json.valueToTree(event))));
            isEmpty = false;
        } catch (IOException failure) {
            LOG.error(
                    "{} is lost: the data folder's disk takes nothing; free space", name, failure);
        } finally {
            lock.unlock();
        }
    }

    /// Writes down what happened, and keeps it on the disk instead while the database is away.
    ///
    /// @param write writes the event to the database; throws [Busy] when it cannot
    public void unlessWritten(String name, Object event, Runnable write) {
        try {
            write.run();
        } catch (Busy away) {
            if (!away.isStoreAway()) throw away;
            keep(name, event);
        }
    }

    /// Tells all that is kept, unless the database is away. Not within a transaction.
    public void replay() {
        if (isEmpty) return;
        lock.lock();
        try {
            List<String> lines = opened().lines();
            while (told < lines.size()) {
                tell(lines.get(told));
                told++;
            }
            opened().clear();
            told = 0;
            isEmpty = true;
            LOG.info("{} events of the time without a database are written down", lines.size());
        } catch (Busy away) {
            LOG.debug("the spool waits", away);
        } catch (IOException failure) {
            LOG.error("the spool in the data folder cannot be read; look at its disk", failure);
        } finally {
            lock.unlock();
        }
    }

    /// The spool's loop: what cannot be told is put aside, and the next one is told.
    private void tell(String line) throws IOException {
        try {
            Line read = json.readValue(line, Line.class);
            Listener<?> listener = listeners.get(read.name());
            if (listener == null) throw new IllegalStateException("nobody listens");
            listener.tell(json, read.event());
        } catch (Busy away) {
            throw away;
        } catch (RuntimeException failure) {
            LOG.error("a spooled event is put aside", failure);
            try (SpoolFile refused = SpoolFile.open(folder.resolve("refused.jsonl"), MOST_BYTES)) {
                refused.append(line);
            }
        }
    }

    private SpoolFile opened() throws IOException {
        SpoolFile known = file;
        if (known != null) return known;
        SpoolFile opened = SpoolFile.open(folder.resolve("events.jsonl"), MOST_BYTES);
        file = opened;
        return opened;
    }

    private void watch() {
        try {
            while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) replay();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is not told yet stays for the next start.
    @Override
    public void close() {
        closing.countDown();
        lock.lock();
        try {
            if (file != null) file.close();
            file = null;
            isEmpty = true;
        } catch (IOException failure) {
            LOG.warn("the spool does not close", failure);
        } finally {
            lock.unlock();
        }
    }
}
