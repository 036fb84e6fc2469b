package org.hearth.ui.testing;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/// A small family folder: songs, photos, and one file that is not what it says.
public final class SampleFolder {
    private static final int RATE = 8_000;

    private SampleFolder() {}

    /// Fills a folder.
    public static Path in(Path folder, int songs, int photos) {
        try {
            Files.createDirectories(folder);
            for (int i = 1; i <= songs; i++) song(folder.resolve("Song %03d.wav".formatted(i)), i);
            for (int i = 1; i <= photos; i++) {
                photo(folder.resolve("Photo %03d.png".formatted(i)), i * 0.13f);
            }
            Files.writeString(folder.resolve("Broken.mp3"), "this is no music at all");
            return folder;
        } catch (IOException unwritable) {
            throw new AssertionError(unwritable);
        }
    }

    private static void song(Path file, int seconds) throws IOException {
        AudioFormat format = new AudioFormat(RATE, 8, 1, true, false);
        byte[] silence = new byte[RATE * seconds];
        AudioInputStream sound =
                new AudioInputStream(new ByteArrayInputStream(silence), format, silence.length);
        AudioSystem.write(sound, AudioFileFormat.Type.WAVE, file.toFile());
    }

    private static void photo(Path file, float hue) throws IOException {
        BufferedImage image = new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        Color from = Color.getHSBColor(hue, 0.5f, 0.9f);
        Color to = Color.getHSBColor(hue + 0.15f, 0.7f, 0.5f);
        brush.setPaint(new GradientPaint(0, 0, from, 320, 240, to));
        brush.fillRect(0, 0, 320, 240);
        brush.dispose();
        ImageIO.write(image, "png", file.toFile());
    }
}
