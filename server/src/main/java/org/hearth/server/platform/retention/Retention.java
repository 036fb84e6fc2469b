package org.hearth.server.platform.retention;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.Problem;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How long everything is kept: the door to the rules, and the engine that follows them.
/// Thread-safe.
///
/// Runs once a night. What it removed stands in the record of acts; a sort that cannot be removed
/// now does not keep the others.
public final class Retention {
    private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
    private static final Caller ENGINE = Caller.system("retention");
    private static final int MOST_DAYS = 3_650;

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final List<DataClass> classes = new CopyOnWriteArrayList<>();

    /// Knows no data yet.
    public Retention(Tx tx, Audit audit, InstantSource clock) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
    }

    /// Declares a sort of data; at start.
    public void register(DataClass data) {
        classes.add(data);
    }

    /// All rules by name.
    public List<RetentionRule> rules(Caller caller) {
        caller.require(Permission.SETTINGS_READ, Resource.HOUSEHOLD);
        Kept kept = kept();
        return sorted().stream().map(kept::rule).toList();
    }

    /// What would go if it ran now. Removes nothing.
    public List<RetentionPreview> preview(Caller caller) {
        caller.require(Permission.SETTINGS_READ, Resource.HOUSEHOLD);
        Kept kept = kept();
        return sorted().stream().map(one -> preview(one, kept.rule(one).maxAgeDays())).toList();
    }

    /// What would go of one sort if another age were chosen. Removes and chooses nothing.
    ///
    /// @param maxAgeDays 1 to 3650; null keeps it for ever
    public RetentionPreview preview(Caller caller, String name, @Nullable Integer maxAgeDays) {
        caller.require(Permission.SETTINGS_READ, Resource.HOUSEHOLD);
        requirePossible(maxAgeDays);
        return preview(find(name), maxAgeDays);
    }

    private RetentionPreview preview(DataClass data, @Nullable Integer days) {
        Instant before = before(days);
        long rows = before == null ? 0 : data.ageing().count(before);
        Instant oldest = data.ageing().oldest(clock.instant()).orElse(null);
        return new RetentionPreview(data.name(), before, rows, oldest);
    }

    /// Chooses how long a sort of data is kept.
    ///
    /// @param maxAgeDays 1 to 3650; null keeps it for ever
    public RetentionRule choose(Caller caller, String name, @Nullable Integer maxAgeDays) {
        caller.require(Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
        requirePossible(maxAgeDays);
        DataClass data = find(name);
        caller.require(data.mayForget(), Resource.HOUSEHOLD);
        return tx.write(
                store -> store,
                (store, unit) -> {
                    RuleRow row = store.get(RuleRow.class, name);
                    RunRow last = store.get(RunRow.class, name);
                    Map<String, Object> before = fact(rule(data, row, last));
                    RuleRow kept = row == null ? new RuleRow() : row;
                    kept.dataClass = name;
                    kept.maxAgeDays = maxAgeDays;
                    kept.updatedBy = caller.personValue();
                    kept.updatedAt = clock.instant();
                    store.upsert(kept);
                    RetentionRule rule = rule(data, kept, last);
                    Target target = new Target("retention", null, name);
                    audit.changed(unit, caller, "retention.choose", target, before, fact(rule));
                    return rule;
                });
    }

    /// Removes now what is too old and the caller may let go; returns what went.
    public List<RetentionPreview> run(Caller caller) {
        caller.require(Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
        List<RetentionPreview> gone = new ArrayList<>();
        Kept kept = kept();
        for (DataClass one : sorted()) {
            Instant before = before(kept.rule(one).maxAgeDays());
            boolean isTheirs = caller.may(one.mayForget(), Resource.HOUSEHOLD);
            if (before != null && isTheirs) gone.add(remove(caller, one, before));
        }
        return gone;
    }

    /// The nightly run.
    void runByItself() {
        run(ENGINE);
    }

    private RetentionPreview remove(Caller caller, DataClass data, Instant before) {
        try {
            return tx.write(
                    store -> store,
                    (store, unit) -> {
                        long rows = data.ageing().remove(ENGINE, before);
                        if (rows > 0) {
                            Target target = new Target("retention", null, data.name());
                            Map<String, Object> details =
                                    Map.of("rows", rows, "before", before.toString());
                            audit.done(unit, caller, "retention.remove", target, details);
                        }
                        store.upsert(run(data, before, rows, null));
                        return new RetentionPreview(data.name(), before, rows, null);
                    });
        } catch (Problem refused) {
            LOG.warn("retention of {} waits: {}", data.name(), refused.getMessage());
            remember(run(data, before, 0, refused.getMessage()));
            return new RetentionPreview(data.name(), before, 0, null);
        }
    }

    /// Not while the database is away: then the log has it.
    private void remember(RunRow failed) {
        try {
            tx.write(
                    store -> store,
                    (store, _) -> {
                        store.upsert(failed);
                        return failed;
                    });
        } catch (Busy away) {
            LOG.debug("the failure is in the log alone", away);
        }
    }

    private RunRow run(DataClass data, Instant before, long rows, @Nullable String problem) {
        RunRow row = new RunRow();
        row.dataClass = data.name();
        row.ranAt = clock.instant();
        row.keptSince = before;
        row.removedRows = rows;
        row.problem = problem;
        return row;
    }

    /// What was chosen and what ran last, by sort of data.
    private record Kept(Map<String, RuleRow> chosen, Map<String, RunRow> ran) {
        RetentionRule rule(DataClass data) {
            return Retention.rule(data, chosen.get(data.name()), ran.get(data.name()));
        }
    }

    private Kept kept() {
        return tx.read(
                store -> store,
                store ->
                        new Kept(
                                all(store, RuleRow.class, row -> row.dataClass),
                                all(store, RunRow.class, row -> row.dataClass)));
    }

    private static <R> Map<String, R> all(
            StatelessSession store, Class<R> entity, Function<R, String> name) {
        return store
                .createSelectionQuery("from " + entity.getSimpleName(), entity)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(name, Function.identity()));
    }

    private @Nullable Instant before(@Nullable Integer days) {
        return days == null ? null : clock.instant().minus(Duration.ofDays(days));
    }

    private static void requirePossible(@Nullable Integer days) {
        if (days != null && (days < 1 || days > MOST_DAYS)) {
            throw new Invalid("maxAgeDays", "must be between 1 and " + MOST_DAYS);
        }
    }

    private List<DataClass> sorted() {
        return classes.stream().sorted(Comparator.comparing(DataClass::name)).toList();
    }

    private DataClass find(String name) {
        return classes.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("sort of data", name));
    }

    private static RetentionRule rule(
            DataClass data, @Nullable RuleRow row, @Nullable RunRow last) {
        return new RetentionRule(
                data.name(),
                data.description(),
                row == null ? data.usualDays() : row.maxAgeDays,
                data.usualDays(),
                row != null,
                last == null ? null : last.seen());
    }

    private static Map<String, Object> fact(RetentionRule rule) {
        return Map.of("maxAgeDays", Objects.toString(rule.maxAgeDays(), "for ever"));
    }
}
