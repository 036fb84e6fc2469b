package org.hearth.server.platform.catalog;

import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.text.Folding;
import org.hearth.server.platform.text.Like;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// Reads the rows of one catalogue as far as somebody may see them. Within one transaction.
final class Entries<R extends CatalogRow> {
    /// More than anybody chooses from.
    private static final int MOST_VALUES = 500;

    private final StatelessSession store;
    private final Kind<R, ?, ?> kind;

    Entries(StatelessSession store, Kind<R, ?, ?> kind) {
        this.store = store;
        this.kind = kind;
    }

    /// @param where begins with a blank, or is empty
    private record Filter(String where, Map<String, Object> values) {
        <T> SelectionQuery<T> given(SelectionQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }

    List<R> page(Listing listing, Map<String, String> filters, Reach reach) {
        Filter filter = filter(listing, filters, reach);
        String text = "from " + kind.row().getSimpleName() + " e" + filter.where() + order(listing);
        return filter.given(store.createSelectionQuery(text, kind.row()))
                .setMaxResults(listing.limit())
                .setFirstResult(listing.offset())
                .getResultList();
    }

    long count(Listing listing, Map<String, String> filters, Reach reach) {
        Filter filter = filter(listing, filters, reach);
        String text = "select count(*) from " + kind.row().getSimpleName() + " e" + filter.where();
        return filter.given(store.createSelectionQuery(text, Long.class)).getSingleResult();
    }

    /// The values of a filtered column, each once.
    List<String> values(String name, Reach reach) {
        Filter filter = filter(Listing.FIRST, Map.of(), reach);
        String value = "e." + column(name, Column.Trait.FILTERED);
        String text =
                "select distinct %s from %s e%s order by %s"
                        .formatted(value, kind.row().getSimpleName(), filter.where(), value);
        return filter
                .given(store.createSelectionQuery(text, String.class))
                .setMaxResults(MOST_VALUES)
                .getResultList()
                .stream()
                .filter(one -> one != null && !one.isEmpty())
                .toList();
    }

    /// All rows by title, for choosing.
    List<R> all() {
        String text = "from " + kind.row().getSimpleName() + " e order by e.titleOrder, e.id";
        return store.createSelectionQuery(text, kind.row()).getResultList();
    }

    private Filter filter(Listing listing, Map<String, String> filters, Reach reach) {
        StringJoiner where = new StringJoiner(" and ", " where ", "").setEmptyValue("");
        Map<String, Object> values = new TreeMap<>();
        filters.forEach(
                (name, value) -> {
                    where.add("e." + column(name, Column.Trait.FILTERED) + " = :f_" + name);
                    values.put("f_" + name, value);
                });
        if (listing.search() != null) {
            for (String word : Folding.fold(listing.search()).split(" ", -1)) {
                String name = "w" + values.size();
                where.add("e.searchText like :" + name + " escape '!'");
                values.put(name, Like.containing(word));
            }
        }
        seen(reach, where, values);
        return new Filter(where.toString(), values);
    }

    private void seen(Reach reach, StringJoiner where, Map<String, Object> values) {
        if (reach.deniesAll(kind.resource())) where.add("1 = 0");
        if (!reach.allowsAll(kind.resource())) {
            within("e.id in :allowed", "allowed", reach.allowedIds(kind.resource()), where, values);
        }
        if (!reach.deniedIds(kind.resource()).isEmpty()) {
            where.add("e.id not in :denied");
            values.put("denied", reach.deniedIds(kind.resource()));
        }
    }

    private static void within(
            String condition,
            String name,
            Set<UUID> ids,
            StringJoiner where,
            Map<String, Object> values) {
        where.add(ids.isEmpty() ? "1 = 0" : condition);
        if (!ids.isEmpty()) values.put(name, ids);
    }

    private String order(Listing listing) {
        String title = kind.title().name();
        String by = listing.orderBy() == null ? title : listing.orderBy();
        String column = by.equals(title) ? "titleOrder" : column(by, Column.Trait.SORTED);
        String direction = listing.direction() == Listing.Direction.DESC ? " desc" : " asc";
        return " order by e." + column + direction + ", e.id" + direction;
    }

    /// Only names that were declared come into a query.
    private String column(String name, Column.Trait trait) {
        List<String> known =
                kind.columns().stream()
                        .filter(one -> one.is(trait))
                        .map(Column::name)
                        .collect(Collectors.toList());
        if (trait == Column.Trait.SORTED) known.add(kind.title().name());
        if (known.contains(name)) return name;
        throw new Invalid(
                trait == Column.Trait.SORTED ? "orderBy" : name, "must be one of " + known);
    }
}
