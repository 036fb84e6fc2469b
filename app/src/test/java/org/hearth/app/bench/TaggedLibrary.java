package org.hearth.app.bench;

import org.hearth.devices.audio.TestSound;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.FieldKey;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.id3.ID3v24Tag;
import org.jaudiotagger.tag.images.Artwork;
import org.jaudiotagger.tag.images.ArtworkFactory;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

import javax.imageio.ImageIO;

/// A folder as music lovers keep them: a folder a band, one an album, twelve tagged mp3 songs in
/// each, with the cover inside every song.
final class TaggedLibrary {
    private static final int SONGS = 12;
    private static final int ALBUMS = 5;
    private static final int COVER_PX = 500;

    private final Path folder;

    TaggedLibrary(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /// Writes that many songs; the folder.
    Path fill(int songs) throws Exception {
        Logger.getLogger("org.jaudiotagger").setLevel(Level.OFF);
        Path sound = folder.resolveSibling("tone.wav");
        TestSound.sine(sound, 440, 44_100, Duration.ZERO, Duration.ofSeconds(5));
        Path song = TestSound.encode(sound, folder.resolveSibling("tone.mp3"));
        for (int at = 0; at < songs; at++) {
            int album = at / SONGS;
            Path place =
                    folder.resolve("Band " + album / ALBUMS)
                            .resolve("Album " + album)
                            .resolve("%02d Song.mp3".formatted(at % SONGS + 1));
            Files.createDirectories(place.getParent());
            tag(Files.copy(song, place), at);
        }
        return folder;
    }

    private void tag(Path song, int number) throws Exception {
        int album = number / SONGS;
        AudioFile file = AudioFileIO.read(song.toFile());
        Tag tag = new ID3v24Tag();
        tag.setField(FieldKey.TITLE, "Song " + number);
        tag.setField(FieldKey.ARTIST, "Band " + album / ALBUMS);
        tag.setField(FieldKey.ALBUM, "Album " + album);
        tag.setField(FieldKey.TRACK, String.valueOf(number % SONGS + 1));
        tag.setField(FieldKey.YEAR, String.valueOf(1960 + album % 60));
        tag.setField(FieldKey.GENRE, "Folk");
        Artwork art = ArtworkFactory.createArtworkFromFile(cover(album));
        tag.setField(art);
        file.setTag(tag);
        file.commit();
    }

    private File cover(int album) throws IOException {
        File cover = folder.resolveSibling("cover " + album + ".jpg").toFile();
        if (cover.exists()) return cover;
        BufferedImage image = new BufferedImage(COVER_PX, COVER_PX, BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = image.createGraphics();
        for (int y = 0; y < COVER_PX; y += 10) {
            drawing.setColor(Color.getHSBColor(album * 0.07f + y / 900f, 0.6f, 0.9f));
            drawing.fillOval(y / 2, y, COVER_PX - y, 40);
        }
        drawing.dispose();
        ImageIO.write(image, "jpg", cover);
        return cover;
    }
}
