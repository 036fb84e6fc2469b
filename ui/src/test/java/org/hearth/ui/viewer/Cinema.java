package org.hearth.ui.viewer;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.hearth.devices.audio.NullSink;
import org.hearth.devices.video.driver.FfmpegVideoPlayer;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.work.Background;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// A window with a film that flashes when it beeps, and somebody who watches and listens.
final class Cinema implements AutoCloseable {
    private final List<String> complaints = new ArrayList<>();
    private final Films films = new Films(FfmpegVideoPlayer::new, Optional::empty);
    private final Background background = Background.ofWindow(_ -> {});
    private final NullSink.Recorder recorder;
    private final Stage stage = Fx.stage();
    private final FilmView view;
    private final Spectator spectator;

    Cinema(NullSink.Recorder recorder) {
        this.recorder = recorder;
        view = Fx.get(() -> new FilmView(films, background, complaints::add));
        Fx.run(
                () -> {
                    stage.setScene(new Scene(view, 800, 600));
                    stage.show();
                });
        spectator = Fx.get(() -> new Spectator(stage, recorder));
    }

    /// Plays a film on the hub's own player.
    void play(Path film) {
        play(source(film), films.screens(source(film)));
    }

    /// Plays a film by JavaFX.
    void playByJavaFx(Path film) {
        play(source(film), List.of(MediaScreen::new));
    }

    private void play(FilmSource source, List<Supplier<FilmScreen>> screens) {
        Fx.run(() -> view.play(source, screens));
    }

    private static FilmSource source(Path film) {
        return new FilmSource(film, Duration.ZERO, Optional.empty(), List.of());
    }

    void seek(Duration to) {
        Fx.run(() -> view.seek(to));
    }

    void holdAndGoOn() {
        Fx.run(view::toggle);
        recorder.listen(Duration.ofMillis(400));
        Fx.run(view::toggle);
    }

    void fillScreen() {
        Fx.run(() -> view.press(FilmViewTest.key(KeyCode.F, false)));
    }

    /// What the window said that it could not do.
    List<String> complaints() {
        return Fx.get(() -> List.copyOf(complaints));
    }

    /// By how many milliseconds each of the next flashes comes later than its beep.
    List<Double> latenesses(int flashes) {
        spectator.blink();
        Fx.await("flashes", () -> spectator.flashes() >= flashes);
        recorder.listen(Duration.ofMillis(150));
        return spectator.latenesses();
    }

    /// How far the flash in the middle is off, to whichever side.
    static double median(List<Double> late) {
        return late.stream()
                .map(Math::abs)
                .sorted()
                .skip(late.size() / 2)
                .findFirst()
                .orElse(Double.MAX_VALUE);
    }

    @Override
    public void close() {
        Fx.run(
                () -> {
                    view.end();
                    spectator.close();
                    stage.close();
                });
        background.close();
    }
}
