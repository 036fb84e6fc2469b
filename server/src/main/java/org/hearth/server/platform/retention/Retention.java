package org.hearth.server.platform.retention;

import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.db.Tx;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

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
        Map<String, RuleRow> chosen = chosen();
        return sorted().stream().map(one -> rule(one, chosen.get(one.name()))).toList();
    }

    /// What would go if it ran now. Removes nothing.
    public List<RetentionPreview> preview(Caller caller) {
        caller.require(Permission.SETTINGS_READ, Resource.HOUSEHOLD);
        List<RetentionPreview> preview = new ArrayList<>();
        Map<String, RuleRow> chosen = chosen();
        for (DataClass one : sorted()) {
            Instant before = before(rule(one, chosen.get(one.name())));
            long rows = before == null ? 0 : one.ageing().count(before);
            preview.add(new RetentionPreview(one.name(), before, rows));
        }
        return preview;
    }

    /// Chooses how long a sort of data is kept.
    ///
    /// @param maxAgeDays 1 to 3650; null keeps it for ever
    public RetentionRule choose(Caller caller, String name, @Nullable Integer maxAgeDays) {
        caller.require(Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
        if (maxAgeDays != null && (maxAgeDays < 1 || maxAgeDays > MOST_DAYS)) {
            throw new Invalid("maxAgeDays", "must be between 1 and " + MOST_DAYS);
        }
        DataClass data = find(name);
        return tx.write(
                store -> store,
                (store, unit) -> {
                    RuleRow row = store.get(RuleRow.class, name);
                    Map<String, Object> before = fact(rule(data, row));
                    RuleRow kept = row == null ? new RuleRow() : row;
                    kept.dataClass = name;
                    kept.maxAgeDays = maxAgeDays;
                    kept.updatedBy = caller.personValue();
                    kept.updatedAt = clock.instant();
                    store.upsert(kept);
                    RetentionRule rule = rule(data, kept);
                    Target target = new Target("retention", null, name);
                    audit.changed(unit, caller, "retention.choose", target, before, fact(rule));
                    return rule;
                });
    }

    /// Removes now what is too old; returns what went.
    public List<RetentionPreview> run(Caller caller) {
        caller.require(Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
        List<RetentionPreview> gone = new ArrayList<>();
        Map<String, RuleRow> chosen = chosen();
        for (DataClass one : sorted()) {
            Instant before = before(rule(one, chosen.get(one.name())));
            if (before != null) gone.add(remove(caller, one, before));
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
                    (_, unit) -> {
                        long rows = data.ageing().remove(ENGINE, before);
                        if (rows > 0) {
                            Target target = new Target("retention", null, data.name());
                            Map<String, Object> details =
                                    Map.of("rows", rows, "before", before.toString());
                            audit.done(unit, caller, "retention.remove", target, details);
                        }
                        return new RetentionPreview(data.name(), before, rows);
                    });
        } catch (Problem refused) {
            LOG.warn("retention of {} waits: {}", data.name(), refused.getMessage());
            return new RetentionPreview(data.name(), before, 0);
        }
    }

    private Map<String, RuleRow> chosen() {
        List<RuleRow> rows = tx.read(store -> store, Retention::all);
        Map<String, RuleRow> byName = new HashMap<>();
        rows.forEach(row -> byName.put(row.dataClass, row));
        return byName;
    }

    private static List<RuleRow> all(StatelessSession store) {
        return store.createSelectionQuery("from RuleRow", RuleRow.class).getResultList();
    }

    private @Nullable Instant before(RetentionRule rule) {
        Integer days = rule.maxAgeDays();
        return days == null ? null : clock.instant().minus(Duration.ofDays(days));
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

    private static RetentionRule rule(DataClass data, @Nullable RuleRow row) {
        return new RetentionRule(
                data.name(),
                data.description(),
                row == null ? data.usualDays() : row.maxAgeDays,
                data.usualDays(),
                row != null);
    }

    private static Map<String, Object> fact(RetentionRule rule) {
        return Map.of("maxAgeDays", Objects.toString(rule.maxAgeDays(), "for ever"));
    }
}
