package org.hearth.server.media;

import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Invalid;
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

/// Reads items as one person sees them: one query each, and only what is shown. Within one
/// transaction.
final class SeenItems {
    private static final String SEEN =
            "select new org.hearth.server.media.SeenFile(file.id, file.type, file.name, file.path,"
                    + " file.rootId, file.title, file.artist, file.album, file.mimeType,"
                    + " file.sizeBytes, file.durationMs, file.widthPx, file.heightPx,"
                    + " cast(file.metadata as String), file.thumbnailState, file.lastPositionMs,"
                    + " place.positionMs, file.state, file.problem, file.createdAt, file.updatedAt,"
                    + " file.version)"
                    + " from MediaFile file left join MediaPosition place"
                    + " on place.mediaFileId = file.id and place.userId = :person";

    private final StatelessSession session;
    private final @Nullable UUID person;

    /// @param person whose positions are shown; the household's shared ones when null
    SeenItems(StatelessSession session, @Nullable UUID person) {
        this.session = session;
        this.person = person;
    }

    /// One page of what was asked for.
    List<MediaItem> page(MediaQuery query) {
        Filter filter = filter(query);
        Listing listing = query.listing();
        return items(filter.given(seen(filter.where() + order(listing), listing)));
    }

    /// How many items all pages together have.
    long count(MediaQuery query) {
        Filter filter = filter(query);
        String count = "select count(*) from MediaFile file" + filter.where();
        return filter.given(session.createSelectionQuery(count, Long.class)).getSingleResult();
    }

    /// Those of these that exist, in no order.
    List<MediaItem> byId(Collection<UUID> ids) {
        return items(seen(" where file.id in :ids").setParameterList("ids", ids));
    }

    /// What the person has begun and not finished, the latest first.
    List<MediaItem> unfinished(int limit) {
        SelectionQuery<SeenFile> query =
                seen(
                        " where place.positionMs > 0 and file.state = :state"
                                + " order by place.updatedAt desc, file.id");
        return items(query.setParameter("state", MediaState.PRESENT).setMaxResults(limit));
    }

    private SelectionQuery<SeenFile> seen(String which) {
        return session.createSelectionQuery(SEEN + which, SeenFile.class)
                .setParameter("person", person, UUID.class);
    }

    /// The limit stands in the text and no offset of 0 does: with either as a parameter PostgreSQL
    /// takes a tenth of the library for wanted, finds that too dear, and plans anew for every page,
    /// which is six times the work of answering it.
    private SelectionQuery<SeenFile> seen(String which, Listing listing) {
        String part = " limit " + listing.limit();
        if (listing.offset() == 0) return seen(which + part);
        return seen(which + part + " offset :offset").setParameter("offset", listing.offset());
    }

    private List<MediaItem> items(SelectionQuery<SeenFile> query) {
        return query.getResultList().stream().map(file -> file.item(person != null)).toList();
    }

    /// @param where begins with a blank
    private record Filter(String where, Map<String, Object> values) {
        <T> SelectionQuery<T> given(SelectionQuery<T> query) {
            values.forEach(query::setParameter);
            return query;
        }
    }

    private static Filter filter(MediaQuery query) {
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

    private static String order(Listing listing) {
        String column =
                switch (listing.orderBy() == null ? "title" : listing.orderBy()) {
                    case "title" -> "titleOrder";
                    case "album" -> "albumOrder";
                    case "createdAt" -> "createdAt";
                    case "size" -> "sizeBytes";
                    default ->
                            throw new Invalid("orderBy", "must be title, album, createdAt or size");
                };
        String direction = listing.direction() == Listing.Direction.DESC ? " desc" : " asc";
        return " order by file." + column + direction + ", file.id" + direction;
    }
}
