package org.hearth.server.media.inspect;

import org.jspecify.annotations.Nullable;

/// What the file itself says it is called. Blank is absent, control characters are gone, 500
/// characters at most.
public record Labels(@Nullable String title, @Nullable String artist, @Nullable String album) {

    static final int LONGEST = 500;
    static final Labels NONE = new Labels(null, null, null);

    public Labels {
        title = clean(title);
        artist = clean(artist);
        album = clean(album);
    }

    /// Tags hold anything, even NUL characters, which PostgreSQL refuses.
    static @Nullable String clean(@Nullable String text) {
        if (text == null) return null;
        String start = text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
        String clean = start.replaceAll("[\\p{Cntrl}\\p{Cs}\uFFFE\uFFFF]+", " ").strip();
        if (clean.isEmpty()) return null;
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST));
    }
}
