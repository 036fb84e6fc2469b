package org.hearth.ui.media;

import org.hearth.server.platform.db.Listing;

/// In which order the library is to be seen.
public enum MediaOrder {
    TITLE("title", Listing.Direction.ASC),
    ALBUM("album", Listing.Direction.ASC),
    NEWEST("createdAt", Listing.Direction.DESC),
    LARGEST("size", Listing.Direction.DESC);

    private final String orderBy;
    private final Listing.Direction direction;

    MediaOrder(String orderBy, Listing.Direction direction) {
        this.orderBy = orderBy;
        this.direction = direction;
    }

    /// The key of its words.
    public String textKey() {
        return "media.order." + name().toLowerCase(java.util.Locale.ROOT);
    }

    Listing listing(int offset, int limit, String search) {
        return new Listing(limit, offset, orderBy, direction, search.isBlank() ? null : search);
    }
}
