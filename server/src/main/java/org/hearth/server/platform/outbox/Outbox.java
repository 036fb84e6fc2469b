package org.hearth.server.platform.outbox;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;

import org.hearth.server.platform.bus.Event;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.jobs.Jobs;
import org.hearth.server.platform.time.Uuid7;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// Delivers events at least once: kept as a row in the transaction that made them, told after its
/// commit, and told again with growing delay until the listener succeeds. Thread-safe.
public final class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);

    private final Tx tx;
    private final Jobs jobs;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Map<String, Listener<?>> listeners = new ConcurrentHashMap<>();
    private final ReentrantLock delivering = new ReentrantLock();

    private record Listener<E extends Event>(Class<E> type, Consumer<? super E> told) {
        void tell(JsonMapper json, String payload) {
            told.accept(json.readValue(payload, type));
        }
    }

    /// @param json writes and reads the events
    public Outbox(Tx tx, Jobs jobs, JsonMapper json, InstantSource clock) {
        this.tx = tx;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
        jobs.repeat("outbox.deliver", FixedDelay.ofSeconds(30), this::deliver);
    }

    /// The one listener of an event type; before the first [#keep].
    ///
    /// @param name stable over versions, such as `playback.started`
    public <E extends Event> void listen(String name, Class<E> type, Consumer<? super E> told) {
        listeners.put(name, new Listener<>(type, told));
    }

    /// Keeps the event in this transaction and delivers it after the commit.
    public void keep(Unit unit, String name, Event event) {
        OutboxEntry entry = new OutboxEntry();
        entry.id = Uuid7.next(clock);
        entry.type = name;
        entry.payload = json.writeValueAsString(event);
        entry.createdAt = clock.instant();
        entry.nextAttemptAt = entry.createdAt;
        unit.session().insert(entry);
        unit.afterCommit(() -> jobs.now("outbox.deliver", this::deliver));
    }

    /// Delivers everything that is due, in the order it was kept.
    public void deliver() {
        delivering.lock();
        try {
            List<OutboxEntry> due;
            do {
                Instant now = clock.instant();
                Instant latest = now.plus(LONGEST_DELAY);
                due = tx.read(OutboxRepository_::new, outbox -> outbox.due(now, latest));
                due.forEach(this::deliver);
            } while (!due.isEmpty());
        } finally {
            delivering.unlock();
        }
    }

    /// The outbox loop: a failing listener is asked again later and holds up nobody else.
    private void deliver(OutboxEntry entry) {
        try {
            Listener<?> listener = listeners.get(entry.type);
            if (listener == null) throw new IllegalStateException("nobody listens");
            listener.tell(json, entry.payload);
            tx.write(OutboxRepository_::new, (outbox, _) -> done(outbox, entry));
        } catch (RuntimeException failure) {
            LOG.warn("outbox entry {} of {} waits", entry.id, entry.type, failure);
            tx.write(OutboxRepository_::new, (outbox, _) -> postpone(outbox, entry, failure));
        }
    }

    private static OutboxEntry done(OutboxRepository outbox, OutboxEntry entry) {
        outbox.delete(entry);
        return entry;
    }

    private OutboxEntry postpone(
            OutboxRepository outbox, OutboxEntry entry, RuntimeException failure) {
        entry.attempts++;
        Duration doubled = Duration.ofSeconds(10).multipliedBy(1L << Math.min(entry.attempts, 10));
        Duration delay = doubled.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : doubled;
        entry.nextAttemptAt = clock.instant().plus(delay);
        entry.lastError = String.valueOf(failure);
        outbox.update(entry);
        return entry;
    }
}
