package org.hearth.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import org.hearth.devices.audio.NullSink;
import org.hearth.devices.video.TestFilm;
import org.hearth.devices.video.driver.FfmpegVideoPlayer;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.viewer.subtitles.SubtitleFiles;
import org.hearth.ui.work.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A film in its view, with a real player on a machine without loudspeakers.
class FilmViewTest {
    @TempDir static Path folder;
    private static Path film;

    private final List<String> complaints = new ArrayList<>();
    private final Films films = new Films(FfmpegVideoPlayer::new, Optional::empty);
    private Stage stage;
    private FilmView view;
    private Background background;

    @BeforeAll
    static void makeTheFilm() throws IOException {
        NullSink.adoptNone();
        film = TestFilm.flashing(folder.resolve("film.mkv"), 30, "320x180", "-c:v", "mpeg4");
        Files.writeString(
                folder.resolve("film.en.srt"),
                """
                1
                00:00:00,000 --> 00:00:30,000
                Good evening.

                2
                00:00:00,000 --> 00:00:30,000
                <i>Quite.</i>
                """);
        Files.writeString(folder.resolve("film.fr.srt"), "no words at all");
    }

    @BeforeEach
    void openWindow() {
        stage = Fx.stage();
        background = Background.ofWindow(complaints::add);
        view = Fx.get(() -> new FilmView(films, background, complaints::add));
        Fx.run(
                () -> {
                    stage.setScene(new Scene(view, 800, 600));
                    stage.show();
                });
    }

    @AfterEach
    void close() {
        Fx.run(
                () -> {
                    view.end();
                    stage.close();
                });
        background.close();
    }

    @Test
    void aFilmGoesOnWhereItWasAndSaysWhereItStopped() {
        play(Duration.ofSeconds(12));
        Fx.await("the film", () -> words(".clock").startsWith("0:13 / 0:30"));

        OptionalLong at = Fx.get(view::end);

        assertTrue(at.orElse(0) >= 13_000 && at.orElse(0) < 15_000, "" + at);
        assertEquals(OptionalLong.of(at.orElse(0)), Fx.get(view::end));
    }

    @Test
    void keysGoTenSecondsBackAndOn() {
        play(Duration.ofSeconds(5));
        Fx.await("the film", () -> words(".clock").startsWith("0:05"));
        Fx.run(view::toggle);
        assertTrue(press(KeyCode.L, false));
        Fx.await("ten seconds on", () -> words(".clock").startsWith("0:15"));
        assertTrue(press(KeyCode.LEFT, true));
        Fx.await("ten seconds back", () -> words(".clock").startsWith("0:05"));
        assertFalse(press(KeyCode.LEFT, false));
    }

    @Test
    void silenceIsKeptForTheNextFilm() {
        press(KeyCode.M, false);
        assertTrue(Fx.get(films.muted()::get));
        assertEquals(0, Fx.get(films::loudness));
        press(KeyCode.M, false);
        press(KeyCode.DOWN, false);
        press(KeyCode.DOWN, false);
        assertEquals(90, Fx.get(films::loudness));
    }

    @Test
    void subtitlesAreShownTogetherWithoutTheirTags() {
        play(Duration.ZERO);
        press(KeyCode.C, false);
        Fx.await("the words", () -> subtitles().equals(List.of("Good evening.", "Quite.")));
    }

    @Test
    void whoHasChosenSubtitlesGoesOnWithTheFilm() {
        play(Duration.ZERO);
        SubtitleMenu menu = Fx.get(() -> (SubtitleMenu) view.lookup(".menu-button"));
        Fx.run(menu::requestFocus);
        Fx.run(menu::show);
        Fx.run(menu::hide);
        assertSame(view, Fx.get(() -> stage.getScene().getFocusOwner()));
    }

    @Test
    void subtitlesThatCannotBeReadAreSaidAndTheFilmGoesOn() {
        play(Duration.ZERO);
        press(KeyCode.C, false);
        press(KeyCode.C, false);
        Fx.await("the sentence", () -> words(".film-note").contains("“film.fr.srt” has no"));
        assertEquals(List.of(), complaints);
    }

    @Test
    void whatOneScreenCannotPlayTheNextOneDoes() {
        Fx.run(() -> view.play(source(Duration.ofSeconds(7)), List.of(Broken::new, this::own)));
        Fx.await("the film", () -> words(".clock").startsWith("0:07"));
        assertEquals(List.of(), complaints);
    }

    @Test
    void whatNoScreenPlaysIsSaidInASentence() {
        Fx.run(() -> view.play(source(Duration.ZERO), List.of(Broken::new, Broken::new)));
        Fx.await("a sentence", () -> complaints.equals(List.of("It is broken.")));
    }

    private FilmScreen own() {
        return new FrameScreen(new FfmpegVideoPlayer());
    }

    private void play(Duration from) {
        Fx.run(() -> view.play(source(from)));
    }

    private static FilmSource source(Duration from) {
        return new FilmSource(film, from, Optional.empty(), SubtitleFiles.beside(film));
    }

    private boolean press(KeyCode code, boolean isShift) {
        return Fx.get(() -> view.press(key(code, isShift)));
    }

    static KeyEvent key(KeyCode code, boolean isShift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, isShift, false, false, false);
    }

    private String words(String selector) {
        return view.lookup(selector) instanceof Labeled label ? label.getText() : "";
    }

    private List<String> subtitles() {
        return view.lookupAll(".subtitle").stream().map(one -> ((Label) one).getText()).toList();
    }

    /// A screen that plays nothing.
    private static final class Broken implements FilmScreen {
        @Override
        public Node node() {
            return new Label();
        }

        @Override
        public void play(Path file, Duration from, java.util.function.Consumer<String> failed) {
            failed.accept("It is broken.");
        }

        @Override
        public void pause() {}

        @Override
        public void resume() {}

        @Override
        public void seek(Duration to) {}

        @Override
        public void volume(int percent) {}

        @Override
        public void paint() {}

        @Override
        public Progress progress() {
            return new Progress(State.OPENING, Duration.ZERO, Duration.ZERO, null);
        }

        @Override
        public void close() {}
    }
}
