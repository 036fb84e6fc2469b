package org.hearth.ui.viewer;

import javafx.scene.image.Image;

import org.hearth.server.media.MediaItem;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads photos for the eye: never larger than the screen, for a camera's file would take 100 MB.
final class Photos {
    private Photos() {}

    /// A photo with at most that many pixels on its longer side. Takes a while.
    static Image read(Path file, MediaItem item, int longest) throws IOException {
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
