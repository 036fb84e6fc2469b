package org.hearth.server.platform.audit;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.stream.Content;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The record of privileged acts: the door to reading it. Thread-safe.
///
/// What was done a moment ago is sealed before anything is looked up, so that a list has every act
/// and the filters need no index on rows that still wait. Where the end of the record is gone,
/// nothing can be sealed any more: what was is shown, and the facets say what is wrong.
///
/// What is taken away as a file is itself on record.
public final class AuditLog {
    private static final int MOST_IN_FILE = 100_000;
    private static final int AT_ONCE = 1_000;

    private final Tx tx;
    private final Audit audit;
    private final AuditChain chain;
    private final InstantSource clock;

    AuditLog(Tx tx, Audit audit, AuditChain chain, InstantSource clock) {
        this.tx = tx;
        this.audit = audit;
        this.chain = chain;
        this.clock = clock;
    }

    /// A page of acts, the newest first; upwards only when `createdAt` is asked for in that
    /// direction.
    public Page<AuditEvent> events(Caller caller, AuditQuery query) {
        caller.require(Permission.AUDIT_READ);
        query.listing().requireOrder("createdAt");
        chain.sealForReading();
        return tx.read(
                session -> new AuditFilter(session, query),
                acts -> Page.of(query.listing(), acts.page(query.listing()), acts.count()));
    }

    /// How many sealed acts there are of before that moment.
    long countBefore(Instant before) {
        return tx.read(
                session -> session,
                session ->
                        session.createSelectionQuery(
                                        "select count(*) from AuditRow where seq is not null and"
                                                + " createdAt < :before",
                                        Long.class)
                                .setParameter("before", before)
                                .getSingleResult());
    }

    /// One act.
    public AuditEvent event(Caller caller, AuditEventId id) {
        caller.require(Permission.AUDIT_READ);
        return tx.read(
                session -> session,
                session ->
                        AuditFilter.byIds(session, List.of(id.value())).stream()
                                .findFirst()
                                .orElseThrow(() -> new NotFound("act", id.value())));
    }

    /// What kinds of acts fit the query, and how many of each, on all pages; and what is wrong with
    /// the record.
    public AuditFacets facets(Caller caller, AuditQuery query) {
        caller.require(Permission.AUDIT_READ);
        String fault = chain.sealForReading().orElse(null);
        return tx.read(session -> new AuditFilter(session, query), acts -> acts.facets(fault));
    }

    /// Every act that fits the query as CSV, the newest first; the part asked for does not matter.
    /// Throws [Invalid] when they are more than 100,000. The file is gone once it was sent.
    public Content export(Caller caller, AuditQuery query) {
        caller.require(Permission.AUDIT_READ);
        Map<String, Object> which = words(query);
        put(which, "fault", chain.sealForReading().orElse(null));
        long count = tx.read(session -> new AuditFilter(session, query), AuditFilter::count);
        if (count > MOST_IN_FILE) {
            throw new Invalid(
                    "The filter finds %,d acts, and at most 100,000 fit into one file. Choose a shorter time with from and to."
                            .formatted(count));
        }
        AuditFile file = new AuditFile();
        try {
            List<AuditEvent> part;
            do {
                part = next(query, file);
                file.write(part);
            } while (part.size() == AT_ONCE && file.rows() < MOST_IN_FILE);
            return told(caller, file, Map.of("filter", which));
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    /// These acts, as far as they exist, as CSV.
    public Content export(Caller caller, List<AuditEventId> ids) {
        caller.require(Permission.AUDIT_READ);
        List<UUID> values = ids.stream().map(AuditEventId::value).distinct().toList();
        List<AuditEvent> acts =
                tx.read(session -> session, session -> AuditFilter.byIds(session, values));
        AuditFile file = new AuditFile();
        try {
            file.write(acts);
            return told(caller, file, Map.of("ids", values));
        } catch (RuntimeException failure) {
            file.close();
            throw failure;
        }
    }

    private List<AuditEvent> next(AuditQuery query, AuditFile file) {
        return tx.read(
                session -> new AuditFilter(session, query),
                acts -> acts.before(file.last(), AT_ONCE));
    }

    private Content told(Caller caller, AuditFile file, Map<String, ?> which) {
        Map<String, Object> details = new TreeMap<>(which);
        details.put("rows", file.rows());
        tx.write(
                session -> session,
                (_, unit) -> {
                    audit.done(unit, caller, "audit.export", Target.RECORD, details);
                    return details;
                });
        return file.content(clock.instant());
    }

    private static Map<String, Object> words(AuditQuery query) {
        Map<String, Object> words = new TreeMap<>();
        put(words, "action", query.what().action());
        put(words, "outcome", query.what().outcome());
        put(words, "permission", query.what().permission());
        put(words, "targetType", query.what().targetType());
        put(words, "targetId", query.what().targetId());
        put(words, "actorKind", query.who().kind());
        put(words, "actorId", query.who().id());
        put(words, "ipAddress", query.who().ipAddress());
        put(words, "from", query.when().from());
        put(words, "to", query.when().to());
        put(words, "search", query.listing().search());
        return words;
    }

    private static void put(Map<String, Object> words, String name, @Nullable Object value) {
        if (value != null) words.put(name, value);
    }
}
