package org.hearth.server.media;

import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Invalid;
import org.hibernate.StatelessSession;
import org.hibernate.query.SelectionQuery;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Reach reach;

    /// @param person whose positions are shown; the household's shared ones when null
    /// @param reach what may be seen; the rest is neither shown nor counted
    SeenItems(StatelessSession session, @Nullable UUID person, Reach reach) {
        this.session = session;
        this.person = person;
        this.reach = reach;
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
        Filter filter = new Filter(" where file.id in :ids", Map.of("ids", ids)).within(reach);
        return items(filter.given(seen(filter.where())));
    }

    /// What the person has begun and not finished, the latest first.
    List<MediaItem> unfinished(int limit) {
        Filter filter =
                new Filter(
                                " where place.positionMs > 0 and file.state = :state",
                                Map.of("state", MediaState.PRESENT))
                        .within(reach);
        String order = " order by place.updatedAt desc, file.id";
        return items(filter.given(seen(filter.where() + order)).setMaxResults(limit));
    }

    /// How long those of these play that say so.
    List<KnownDuration> durations(Collection<UUID> ids) {
        Filter filter =
                new Filter(
                                " where file.id in :ids and file.durationMs is not null",
                                Map.of("ids", ids))
                        .within(reach);
        String text =
                "select new org.hearth.server.media.KnownDuration(file.id, file.durationMs)"
                        + " from MediaFile file"
                        + filter.where();
        return filter.given(session.createSelectionQuery(text, KnownDuration.class))
                .getResultList();
    }

    /// Which of these there are.
    Set<UUID> existing(Collection<UUID> ids) {
        Filter filter = new Filter(" where file.id in :ids", Map.of("ids", ids)).within(reach);
        String text = "select file.id from MediaFile file" + filter.where();
        return Set.copyOf(
                filter.given(session.createSelectionQuery(text, UUID.class)).getResultList());
    }

    /// How many there are of each type, and how large.
    List<TypeFigures> figures() {
        Filter filter =
                new Filter(" where file.state = :state", Map.of("state", MediaState.PRESENT))
                        .within(reach);
        String text =
                "select new org.hearth.server.media.TypeFigures(file.type, count(*),"
                        + " sum(file.sizeBytes)) from MediaFile file"
                        + filter.where()
                        + " group by file.type";
        return filter.given(session.createSelectionQuery(text, TypeFigures.class)).getResultList();
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

    private Filter filter(MediaQuery query) {
        return Filter.of(query).within(reach);
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
