package org.hearth.server.media;

import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.text.Folding;
import org.hearth.server.platform.text.Like;
import org.hibernate.query.SelectionQuery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// Which items a query is about: conditions on `file`, and their values.
///
/// @param where begins with ` where`
record Filter(String where, Map<String, Object> values) {

    /// Copies the values.
    Filter {
        values = Map.copyOf(values);
    }

    /// What was asked for.
    static Filter of(MediaQuery query) {
        StringBuilder where = new StringBuilder(" where file.state = :state");
        Map<String, Object> values = new TreeMap<>();
        values.put("state", query.state() == null ? MediaState.PRESENT : query.state());
        if (query.type() != null) {
            where.append(" and file.type = :type");
            values.put("type", query.type());
        }
        if (query.rootId() != null) {
            where.append(" and file.rootId = :root");
            values.put("root", query.rootId().value());
        }
        String search = query.listing().search();
        if (search != null) {
            for (String word : Folding.fold(search).split(" ", -1)) {
                String name = "word" + values.size();
                where.append(" and file.searchText like :").append(name).append(" escape '!'");
                values.put(name, Like.containing(word));
            }
        }
        return new Filter(where.toString(), values);
    }

    /// The same, of what may be seen only.
    Filter within(Reach reach) {
        if (reach.isEverywhere()) return this;
        StringBuilder all = new StringBuilder(where);
        Map<String, Object> given = new TreeMap<>(values);
        if (!isAllowed(reach)) {
            List<String> one = new ArrayList<>();
            in(
                    one,
                    given,
                    "file.rootId",
                    "allowedRoots",
                    reach.allowedIds(ResourceType.MEDIA_ROOT));
            in(one, given, "file.id", "allowedItems", reach.allowedIds(ResourceType.MEDIA));
            all.append(" and (")
                    .append(one.isEmpty() ? "1 = 0" : String.join(" or ", one))
                    .append(")");
        }
        if (isDenied(reach)) all.append(" and 1 = 0");
        List<String> none = new ArrayList<>();
        in(none, given, "file.rootId", "deniedRoots", reach.deniedIds(ResourceType.MEDIA_ROOT));
        in(none, given, "file.id", "deniedItems", reach.deniedIds(ResourceType.MEDIA));
        none.forEach(condition -> all.append(" and not ").append(condition));
        return new Filter(all.toString(), given);
    }

    <T> SelectionQuery<T> given(SelectionQuery<T> query) {
        values.forEach(query::setParameter);
        return query;
    }

    private static boolean isAllowed(Reach reach) {
        return reach.allowsAll(ResourceType.MEDIA) || reach.allowsAll(ResourceType.MEDIA_ROOT);
    }

    private static boolean isDenied(Reach reach) {
        return reach.deniesAll(ResourceType.MEDIA) || reach.deniesAll(ResourceType.MEDIA_ROOT);
    }

    private static void in(
            List<String> conditions,
            Map<String, Object> values,
            String column,
            String name,
            Set<UUID> ids) {
        if (ids.isEmpty()) return;
        conditions.add(column + " in :" + name);
        values.put(name, ids);
    }
}
