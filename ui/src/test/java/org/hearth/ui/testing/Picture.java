package org.hearth.ui.testing;

import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/// Writes what a scene would show in a window of another size into a PNG. FX thread only.
///
/// The root takes that size for a moment while the window keeps its own, for the headless screen
/// has 1000 pixels at most.
public final class Picture {
    private static final int SETTLED = 3;

    private Picture() {}

    /// Writes the picture.
    public static void save(Scene scene, int width, int height, Path file) {
        Parent root = scene.getRoot();
        root.resize(width, height);
        for (int i = 0; i < SETTLED; i++) {
            root.applyCss();
            root.layout();
        }
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, width, height));
        WritableImage seen = root.snapshot(whole, null);
        root.resize(scene.getWidth(), scene.getHeight());
        write(seen, file);
    }

    private static void write(WritableImage seen, Path file) {
        int width = (int) seen.getWidth();
        int height = (int) seen.getHeight();
        int[] pixels = new int[width * height];
        seen.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }
}
