package org.hearth.server.platform.actions;

import org.hearth.server.platform.auth.Actor;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Writes down what was done, a little later and many at a time, so that no act waits for it.
/// Thread-safe.
///
/// While the store is away rows are kept in memory and tried again every second, ten thousand at
/// most; what goes beyond that, or is still waiting when the hub ends, goes to the log instead. A
/// hub that is killed may lose the last moment.
final class ExecutionLog implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExecutionLog.class);
    private static final int MOST_WAITING = 10_000;
    private static final int AT_ONCE = 200;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_END = Duration.ofSeconds(4);

    private final Tx tx;
    private final JsonMapper json;
    private final InstantSource clock;
    private final BlockingQueue<Optional<Run>> arriving = new LinkedBlockingQueue<>();
    private final List<ExecutionRow> waiting = new ArrayList<>();
    private final Thread writer;

    ExecutionLog(Tx tx, JsonMapper json, InstantSource clock) {
        this.tx = tx;
        this.json = json;
        this.clock = clock;
        writer = Thread.ofVirtual().name("action-log").start(this::write);
    }

    /// Returns at once.
    void keep(Run run) {
        arriving.add(Optional.of(run));
    }

    /// The writer's loop; it ends with the hub.
    private void write() {
        boolean isOpen = true;
        while (isOpen) {
            isOpen = take();
            if (!waiting.isEmpty()) isOpen = store() ? isOpen : isOpen && pause();
        }
        waiting.forEach(row -> lost("the hub ends", row));
    }

    /// Takes what has arrived; false once nothing more will.
    private boolean take() {
        List<Optional<Run>> news = new ArrayList<>();
        try {
            if (waiting.isEmpty()) news.add(arriving.take());
        } catch (InterruptedException ended) {
            return false;
        }
        arriving.drainTo(news, AT_ONCE);
        news.stream().flatMap(Optional::stream).map(this::row).forEach(this::add);
        return news.stream().allMatch(Optional::isPresent);
    }

    private void add(ExecutionRow row) {
        if (waiting.size() < MOST_WAITING) waiting.add(row);
        else lost("too many wait", row);
    }

    /// Writes all that waits; false when the store is away.
    private boolean store() {
        while (!waiting.isEmpty()) {
            List<ExecutionRow> some = waiting.subList(0, Math.min(AT_ONCE, waiting.size()));
            try {
                insert(List.copyOf(some));
            } catch (Busy away) {
                LOG.debug("executions wait for the store", away);
                return false;
            } catch (RuntimeException refused) {
                LOG.error("executions cannot be kept together", refused);
                some.forEach(this::insertAlone);
            }
            some.clear();
        }
        return true;
    }

    private void insert(List<ExecutionRow> rows) {
        tx.write(
                ExecutionRepository_::new,
                (executions, unit) -> {
                    executions.insertAll(rows);
                    unit.publish(new ActionEvents.ExecutionsRecorded(rows.size()));
                    return rows;
                });
    }

    /// One row that the store refuses must not keep the others from being written.
    private void insertAlone(ExecutionRow row) {
        try {
            insert(List.of(row));
        } catch (RuntimeException refused) {
            lost(String.valueOf(refused.getMessage()), row);
        }
    }

    private boolean pause() {
        try {
            Optional<Run> news = arriving.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
            if (news == null) return true;
            news.map(this::row).ifPresent(this::add);
            return news.isPresent();
        } catch (InterruptedException ended) {
            return false;
        }
    }

    private static void lost(String why, ExecutionRow row) {
        LOG.warn(
                "execution of {} by {} at {}, {} after {} ms, is not kept: {}",
                row.action,
                row.actorName,
                row.startedAt,
                row.outcome,
                row.durationMs,
                why);
    }

    private ExecutionRow row(Run run) {
        ExecutionRow row = new ExecutionRow();
        Actor actor = run.caller().actor();
        row.id = Uuid7.next(clock);
        row.action = run.action();
        row.actorId = run.caller().personValue();
        row.actorName = actor.name();
        row.actorKind = actor.kind().name().toLowerCase(Locale.ROOT);
        row.sessionId = run.caller().session() == null ? null : run.caller().session().value();
        row.startedAt = run.startedAt();
        row.durationMs = run.took().toMillis();
        row.outcome = Outcome.of(run.result());
        row.error = sentence(run.result());
        row.params = Unspoken.text(json, run.params());
        row.outputBytes = size(run.result());
        row.correlationId = run.correlation();
        return row;
    }

    private static @Nullable String sentence(Result result) {
        return result instanceof Result.Failure failure
                ? Unspoken.storable(failure.sentence())
                : null;
    }

    private @Nullable Long size(Result result) {
        return result instanceof Result.Output(var output)
                ? (long) json.writeValueAsBytes(output).length
                : null;
    }

    /// Writes what is left, for four seconds at most.
    @Override
    public void close() {
        arriving.add(Optional.empty());
        try {
            if (!writer.join(LONGEST_END)) writer.interrupt();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
