package org.hearth.ui.media;

import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.MediaState;
import org.hearth.server.media.MediaType;
import org.hearth.server.platform.db.Listing;
import org.jspecify.annotations.Nullable;

/// What of the library is to be seen: one kind, or what needs attention.
public enum MediaFilter {
    ALL(null, null),
    MUSIC(MediaType.AUDIO, null),
    FILMS(MediaType.VIDEO, null),
    PICTURES(MediaType.IMAGE, null),
    PAPERS(MediaType.DOCUMENT, null),
    /// Files that cannot be used, each with its reason.
    PROBLEMS(null, MediaState.PROBLEM);

    private final @Nullable MediaType type;
    private final @Nullable MediaState state;

    MediaFilter(@Nullable MediaType type, @Nullable MediaState state) {
        this.type = type;
        this.state = state;
    }

    /// The key of its words.
    public String textKey() {
        return "media.filter." + name().toLowerCase(java.util.Locale.ROOT);
    }

    MediaQuery query(Listing listing) {
        return new MediaQuery(type, state, null, listing);
    }
}
