package org.hearth.ui.viewer;

import javafx.scene.image.Image;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/// Reads photos for the eye: never larger than the screen, for a camera's file would take 100 MB,
/// and only what is still looked at when its turn comes. Thread-safe.
final class Photos {
    private final Semaphore turns;
    private volatile @Nullable MediaId wanted;

    /// @param turns how many are read at the same time
    Photos(Semaphore turns) {
        this.turns = turns;
    }

    /// Says what is looked at now; reading anything else is given up.
    void want(@Nullable MediaItem item) {
        wanted = item == null ? null : item.id();
    }

    /// A photo with at most that many pixels on its longer side; empty when somebody has leafed on
    /// before its turn came. Takes a while.
    Optional<Image> read(Path file, MediaItem item, int longest)
            throws IOException, InterruptedException {
        turns.acquire();
        try {
            return item.id().equals(wanted)
                    ? Optional.of(decode(file, item, longest))
                    : Optional.empty();
        } catch (OutOfMemoryError tooLarge) {
            throw new IOException("a picture that memory has no room for", tooLarge);
        } finally {
            turns.release();
        }
    }

    private static Image decode(Path file, MediaItem item, int longest) throws IOException {
        Integer width = item.width();
        Integer height = item.height();
        int natural = width == null || height == null ? longest : Math.max(width, height);
        int side = Math.clamp(natural, 1, longest);
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
            Image image = new Image(bytes, side, side, true, true);
            if (image.isError()) throw new IOException("not a picture that can be shown");
            return image;
        }
    }
}
