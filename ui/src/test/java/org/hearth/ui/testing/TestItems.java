package org.hearth.ui.testing;

import org.hearth.server.media.FileFacts;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaState;
import org.hearth.server.media.MediaType;
import org.hearth.server.media.RootId;

import java.time.Instant;
import java.util.UUID;

/// Items that no library has.
public final class TestItems {
    private static final Instant THEN = Instant.parse("2026-05-01T12:00:00Z");

    private TestItems() {}

    /// A photo that is there.
    ///
    /// @param facts what its file says of itself, as JSON
    public static MediaItem photo(String title, int width, int height, String facts) {
        String name = title + ".png";
        return new MediaItem(
                new MediaId(UUID.randomUUID()),
                MediaType.IMAGE,
                name,
                name,
                new RootId(UUID.randomUUID()),
                title,
                null,
                null,
                "image/png",
                1_000,
                null,
                width,
                height,
                new FileFacts(facts),
                false,
                0,
                MediaState.PRESENT,
                null,
                THEN,
                THEN,
                1);
    }
}
