package org.hearth.server.media;

import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Invalid;
import org.hibernate.StatelessSession;
import org.hibernate.query.Order;
import org.hibernate.query.restriction.Restriction;
import org.hibernate.query.specification.SelectionSpecification;

import java.util.List;

/// Builds the query of a list of items from what was asked.
final class MediaSearch {
    private MediaSearch() {}

    static List<MediaFile> page(StatelessSession session, MediaQuery query) {
        Listing listing = query.listing();
        return filtered(query)
                .sort(order(listing))
                .sort(Order.asc(MediaFile_.id))
                .createQuery(session)
                .setFirstResult(listing.offset())
                .setMaxResults(listing.limit())
                .getResultList();
    }

    static long count(StatelessSession session, MediaQuery query) {
        return filtered(query).createQuery(session).getResultCount();
    }

    private static SelectionSpecification<MediaFile> filtered(MediaQuery query) {
        MediaState state = query.state() == null ? MediaState.PRESENT : query.state();
        SelectionSpecification<MediaFile> wanted =
                SelectionSpecification.create(MediaFile.class)
                        .restrict(Restriction.equal(MediaFile_.state, state));
        if (query.type() != null) {
            wanted.restrict(Restriction.equal(MediaFile_.type, query.type()));
        }
        if (query.rootId() != null) {
            wanted.restrict(Restriction.equal(MediaFile_.rootId, query.rootId().value()));
        }
        if (query.listing().search() != null) {
            for (String word : Folding.fold(query.listing().search()).split(" ", -1)) {
                wanted.restrict(Restriction.contains(MediaFile_.searchText, word));
            }
        }
        return wanted;
    }

    private static Order<MediaFile> order(Listing listing) {
        String name = listing.orderBy() == null ? "title" : listing.orderBy();
        boolean descends = listing.direction() == Listing.Direction.DESC;
        Order<MediaFile> order =
                switch (name) {
                    case "title" -> Order.asc(MediaFile_.titleOrder);
                    case "album" -> Order.asc(MediaFile_.albumOrder);
                    case "createdAt" -> Order.asc(MediaFile_.createdAt);
                    case "size" -> Order.asc(MediaFile_.sizeBytes);
                    default ->
                            throw new Invalid("orderBy", "must be title, album, createdAt or size");
                };
        return descends ? order.reverse() : order;
    }
}
