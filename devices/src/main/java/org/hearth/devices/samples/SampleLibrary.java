package org.hearth.devices.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/// The whole library as files in a folder: three albums, ten pictures, a film. One use only.
public final class SampleLibrary {
    private static final int COVER_PX = 600;
    private static final int PICTURE_WIDTH_PX = 1_600;
    private static final int PICTURE_HEIGHT_PX = 1_000;
    private static final double[] HOURS = {6.2, 7.1, 9.5, 12, 16, 18.6, 19.6, 20.3, 23, 2};
    private static final LocalDateTime HOLIDAY = LocalDateTime.of(2026, 7, 4, 0, 0);
    private static final Film FILM = new Film(640, 360, 12, 14);

    private final SampleEncoder encoder;
    private final Path folder;
    private final List<Work> works = new ArrayList<>();

    /// Hears how far it is.
    @FunctionalInterface
    public interface Progress {
        /// Says whether to go on.
        ///
        /// @param done files of `all` that are there
        boolean reached(int done, int all);
    }

    @FunctionalInterface
    private interface Work {
        void go() throws IOException;
    }

    /// Nothing is written yet.
    ///
    /// @param folder may hold some of the files already: they stay
    public SampleLibrary(SampleEncoder encoder, Path folder) {
        this.encoder = encoder;
        this.folder = folder;
        Songbook.albums().forEach(this::plan);
        for (int at = 0; at < HOURS.length; at++) planPicture(at);
        planFilm();
    }

    /// What the albums are called, in their order.
    public static List<String> albums() {
        return Songbook.albums().stream().map(Album::title).toList();
    }

    /// How many songs an album has.
    public static int songs(String album) {
        return Songbook.albums().stream()
                .filter(one -> one.title().equals(album))
                .mapToInt(one -> one.tunes().size())
                .sum();
    }

    /// How many files the first album has; they are written first.
    public static int filesOfFirstAlbum() {
        return 1 + Songbook.albums().getFirst().tunes().size();
    }

    /// Writes what is missing, until the end or until told to stop.
    ///
    /// @throws IOException when something cannot be written; says what to do, for people
    public void write(Progress progress) throws IOException {
        for (int at = 0; at < works.size(); at++) {
            if (!progress.reached(at, works.size())) return;
            works.get(at).go();
        }
        progress.reached(works.size(), works.size());
    }

    private void plan(Album album) {
        Path place = folder.resolve("Music").resolve(album.artist()).resolve(album.title());
        Path cover = place.resolve(".cover.jpg");
        plan(cover, () -> encoder.picture(cover, Canvas.of(album.cover(), COVER_PX, COVER_PX)));
        for (int at = 0; at < album.tunes().size(); at++) {
            Tune tune = album.tunes().get(at);
            SongTags tags =
                    new SongTags(
                            tune.title(),
                            album.artist(),
                            album.title(),
                            album.genre(),
                            album.year(),
                            at + 1);
            Path song = place.resolve("%02d %s.flac".formatted(at + 1, tune.title()));
            plan(
                    song,
                    () ->
                            encoder.song(
                                    song,
                                    new Synthesizer().play(Composer.notes(tune)),
                                    tags,
                                    cover));
        }
    }

    private void planPicture(int number) {
        double hour = HOURS[number];
        Path picture = folder.resolve("Pictures/By the lake/Lake %02d.jpg".formatted(number + 1));
        Landscape view = new Landscape(number * 7 + 2, hour);
        LocalDateTime taken = HOLIDAY.plusDays(number).plusMinutes((long) (hour * 60));
        plan(
                picture,
                () -> {
                    encoder.picture(picture, Canvas.of(view, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX));
                    ExifDate.write(picture, taken);
                });
    }

    private void planFilm() {
        Album album = Songbook.albums().get(1);
        Path sound =
                folder.resolve("Music")
                        .resolve(album.artist())
                        .resolve(album.title())
                        .resolve("01 " + album.tunes().getFirst().title() + ".flac");
        Path film = folder.resolve("Films").resolve(FILM.title() + ".mp4");
        plan(film, () -> encoder.film(film, FILM, sound));
    }

    private void plan(Path file, Work work) {
        works.add(
                () -> {
                    if (Files.exists(file)) return;
                    Files.createDirectories(file.getParent());
                    work.go();
                });
    }
}
