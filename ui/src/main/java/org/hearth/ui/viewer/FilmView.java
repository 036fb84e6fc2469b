package org.hearth.ui.viewer;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import javafx.util.Duration;

import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.nio.file.Path;
import java.util.OptionalLong;

/// Plays a film where it is shown, as far as this computer's codecs reach. FX thread only.
final class FilmView extends BorderPane {
    /// Who stops this short of the end has seen the film.
    private static final double LAST_MS = 1_000;

    private final MediaView screen = new MediaView();
    private final Slider slider = new Slider();
    private final Label clock = new Label();
    private final javafx.scene.control.Button toggle =
            Buttons.icon(Material2RoundMZ.PAUSE, "action.pause", this::toggle);
    private @Nullable MediaPlayer player;

    FilmView() {
        getStyleClass().add("film");
        screen.setPreserveRatio(true);
        Pane room = new Pane(screen);
        room.setMinSize(0, 0);
        screen.fitWidthProperty().bind(room.widthProperty());
        screen.fitHeightProperty().bind(room.heightProperty());
        screen.layoutBoundsProperty().subscribe(_ -> centre(room));
        room.widthProperty().subscribe(_ -> centre(room));
        room.heightProperty().subscribe(_ -> centre(room));
        slider.setAccessibleText(Texts.text("playing.position"));
        slider.setFocusTraversable(false);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty().subscribe((_, now) -> sought(now.doubleValue()));
        HBox bar = new HBox(toggle, slider, clock);
        bar.getStyleClass().add("film-bar");
        setCenter(room);
        setBottom(bar);
    }

    /// Plays a file from a place on.
    ///
    /// @param failed hears that this computer cannot
    void play(Path file, long fromMs, Runnable failed) {
        try {
            MediaPlayer made = new MediaPlayer(new Media(file.toUri().toString()));
            player = made;
            made.setOnError(failed);
            made.getMedia().setOnError(failed);
            made.setOnReady(
                    () -> {
                        slider.setMax(made.getTotalDuration().toMillis());
                        made.seek(Duration.millis((double) fromMs));
                        made.play();
                    });
            made.currentTimeProperty().subscribe(now -> follow(made, now));
            made.statusProperty().subscribe((_, now) -> follow(now));
            made.setOnEndOfMedia(made::pause);
            screen.setMediaPlayer(made);
        } catch (MediaException unable) {
            failed.run();
        }
    }

    /// Holds, or goes on.
    void toggle() {
        if (player == null) return;
        if (player.getStatus() == MediaPlayer.Status.PLAYING) player.pause();
        else player.play();
    }

    /// Ends, and says where it was: 0 at the end of the film, empty when it never played.
    OptionalLong end() {
        MediaPlayer playing = player;
        if (playing == null) return OptionalLong.empty();
        double length = playing.getTotalDuration().toMillis();
        double at = playing.getCurrentTime().toMillis();
        playing.dispose();
        player = null;
        screen.setMediaPlayer(null);
        if (!(length > 0) || at <= 0) return OptionalLong.empty();
        return OptionalLong.of(at > length - LAST_MS ? 0 : (long) at);
    }

    private void follow(MediaPlayer made, Duration now) {
        if (!slider.isValueChanging()) slider.setValue(now.toMillis());
        clock.setText(words(now) + " / " + words(made.getTotalDuration()));
    }

    private void follow(MediaPlayer.Status status) {
        boolean isPlaying = status == MediaPlayer.Status.PLAYING;
        Buttons.change(
                toggle,
                isPlaying ? Material2RoundMZ.PAUSE : Material2RoundMZ.PLAY_ARROW,
                isPlaying ? "action.pause" : "action.play");
    }

    private void sought(double toMs) {
        if (player == null) return;
        boolean isByHand = Math.abs(player.getCurrentTime().toMillis() - toMs) > 1_000;
        if (isByHand) player.seek(Duration.millis(toMs));
    }

    private void centre(Pane room) {
        var bounds = screen.getLayoutBounds();
        screen.relocate(
                (room.getWidth() - bounds.getWidth()) / 2,
                (room.getHeight() - bounds.getHeight()) / 2);
    }

    private static String words(Duration time) {
        if (time.isUnknown() || time.isIndefinite()) return "";
        return Texts.clock(java.time.Duration.ofMillis((long) time.toMillis()));
    }
}
