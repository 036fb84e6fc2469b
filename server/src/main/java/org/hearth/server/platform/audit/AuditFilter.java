package org.hearth.server.platform.audit;

import org.hearth.server.platform.audit.AuditEvent.AuditActor;
import org.hearth.server.platform.audit.AuditFacets.ActorCount;
import org.hearth.server.platform.audit.AuditFacets.AuditCount;
import org.hearth.server.platform.auth.Actor;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.text.Folding;
import org.hearth.server.platform.text.Like;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Reads the sealed acts that fit a query. Within one unit of work.
final class AuditFilter {
    private static final int MOST_KINDS = 100;

    private final StatelessSession session;
    private final StringBuilder where = new StringBuilder(" where one.seq is not null");
    private final Map<String, Object> values = new TreeMap<>();

    AuditFilter(StatelessSession session, AuditQuery query) {
        this.session = session;
        AuditQuery.What what = query.what();
        equal("action", what.action());
        equal("outcome", what.outcome());
        equal("permission", what.permission());
        equal("targetType", what.targetType());
        equal("targetId", what.targetId());
        Actor.Kind kind = query.who().kind();
        equal("actorKind", kind == null ? null : AuditEvent.wire(kind));
        equal("actorId", query.who().id());
        equal("ipAddress", query.who().ipAddress());
        and("one.createdAt >= :from", "from", query.when().from());
        and("one.createdAt < :to", "to", query.when().to());
        search(query.listing().search());
    }

    /// One page; the limit stands in the text so that PostgreSQL plans for as few rows as are
    /// wanted.
    List<AuditEvent> page(Listing listing) {
        String order = isUpwards(listing) ? " asc" : " desc";
        String hql =
                "from AuditRow one"
                        + where
                        + " order by one.createdAt"
                        + order
                        + ", one.id"
                        + order
                        + " limit "
                        + listing.limit();
        String part = listing.offset() == 0 ? "" : " offset " + listing.offset();
        return events(given(session.createSelectionQuery(hql + part, AuditRow.class)));
    }

    /// How many there are on all pages.
    long count() {
        String hql = "select count(*) from AuditRow one" + where;
        return given(session.createSelectionQuery(hql, Long.class)).getSingleResult();
    }

    /// The next older ones behind an act; from the newest on when it is null.
    List<AuditEvent> before(@Nullable AuditEvent last, int most) {
        String behind =
                last == null
                        ? ""
                        : " and one.createdAt <= :at and (one.createdAt < :at or one.id < :last)";
        String hql =
                "from AuditRow one"
                        + where
                        + behind
                        + " order by one.createdAt desc, one.id desc limit "
                        + most;
        SelectionQuery<AuditRow> rows = given(session.createSelectionQuery(hql, AuditRow.class));
        if (last != null) {
            rows.setParameter("at", last.createdAt()).setParameter("last", last.id().value());
        }
        return events(rows);
    }

    /// How many there are of each kind.
    ///
    /// @param fault what is wrong with the record, in a sentence
    AuditFacets facets(@Nullable String fault) {
        return new AuditFacets(
                kinds("one.action").stream().map(AuditFilter::count).toList(),
                kinds("one.outcome").stream().map(AuditFilter::count).toList(),
                kinds("one.actorId, one.actorName, one.actorKind").stream()
                        .map(AuditFilter::actorCount)
                        .toList(),
                kinds("one.targetType").stream()
                        .filter(row -> row[0] != null)
                        .map(AuditFilter::count)
                        .toList(),
                fault);
    }

    private List<Object[]> kinds(String columns) {
        String hql =
                ("select " + columns + ", count(*) from AuditRow one" + where)
                        + (" group by " + columns)
                        + (" order by count(*) desc, " + columns + " limit " + MOST_KINDS);
        return given(session.createSelectionQuery(hql, Object[].class)).getResultList();
    }

    private static AuditCount count(Object[] row) {
        String value =
                row[0] instanceof AuditEvent.Outcome outcome ? outcome.wire : (String) row[0];
        return new AuditCount(value, (Long) row[1]);
    }

    private static ActorCount actorCount(Object[] row) {
        AuditActor actor =
                new AuditActor(
                        (UUID) row[0],
                        (String) row[1],
                        List.of(),
                        AuditEvent.kind((String) row[2]));
        return new ActorCount(actor, (Long) row[3]);
    }

    /// Those of these that exist, the newest first.
    static List<AuditEvent> byIds(StatelessSession session, Collection<UUID> ids) {
        String hql = "from AuditRow where id in :ids order by createdAt desc, id desc";
        return events(
                session.createSelectionQuery(hql, AuditRow.class).setParameterList("ids", ids));
    }

    private void search(@Nullable String text) {
        if (text == null) return;
        for (String word : Folding.fold(text).split(" ", -1)) {
            String name = "word" + values.size();
            and("one.searchText like :" + name + " escape '!'", name, Like.containing(word));
        }
    }

    private void equal(String attribute, @Nullable Object value) {
        and("one." + attribute + " = :" + attribute, attribute, value);
    }

    private void and(String condition, String name, @Nullable Object value) {
        if (value == null) return;
        where.append(" and ").append(condition);
        values.put(name, value);
    }

    private <T> SelectionQuery<T> given(SelectionQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    private static List<AuditEvent> events(SelectionQuery<AuditRow> rows) {
        return rows.getResultList().stream().map(AuditEvent::of).toList();
    }

    /// A list without an order is read from its newest end.
    private static boolean isUpwards(Listing listing) {
        return listing.orderBy() != null && listing.direction() == Listing.Direction.ASC;
    }
}
