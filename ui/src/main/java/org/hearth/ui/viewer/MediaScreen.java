package org.hearth.ui.viewer;

import javafx.scene.Node;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;

import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/// Shows what JavaFX plays: mp4, where the system has libavcodec and a sound card. FX thread only.
final class MediaScreen implements FilmScreen {
    private final MediaView view = new MediaView();
    private final FilmRoom room = new FilmRoom(view, this::fit);
    private @Nullable MediaPlayer player;
    private Consumer<String> failed = _ -> {};
    private double volume = 1;
    private boolean isOpen;
    private boolean isEnded;

    MediaScreen() {
        view.setPreserveRatio(true);
    }

    @Override
    public Node node() {
        return room;
    }

    @Override
    public void play(Path film, Duration from, Consumer<String> whenFailed) {
        failed = whenFailed;
        try {
            MediaPlayer made = new MediaPlayer(new Media(film.toUri().toString()));
            player = made;
            made.setVolume(volume);
            made.setOnError(this::fail);
            made.getMedia().setOnError(this::fail);
            made.setOnReady(() -> begin(made, from));
            made.setOnEndOfMedia(() -> end(made));
            view.setMediaPlayer(made);
        } catch (MediaException unable) {
            fail();
        }
    }

    @Override
    public void pause() {
        if (player != null) player.pause();
    }

    @Override
    public void resume() {
        if (isEnded) seek(Duration.ZERO);
        if (player != null) player.play();
    }

    @Override
    public void seek(Duration to) {
        isEnded = false;
        if (player != null) player.seek(javafx.util.Duration.millis((double) to.toMillis()));
    }

    /// Louder and softer in steps that are even to the ear, as the hub's own player has them.
    @Override
    public void volume(int percent) {
        double share = percent / 100.0;
        volume = share * share * share;
        if (player != null) player.setVolume(volume);
    }

    @Override
    public void paint() {
        // JavaFX paints by itself.
    }

    @Override
    public Progress progress() {
        MediaPlayer made = player;
        if (made == null || !isOpen) {
            return new Progress(State.OPENING, Duration.ZERO, Duration.ZERO, null);
        }
        boolean isPlaying = made.getStatus() == MediaPlayer.Status.PLAYING;
        State state = isEnded ? State.ENDED : isPlaying ? State.PLAYING : State.HELD;
        return new Progress(
                state, time(made.getCurrentTime()), time(made.getTotalDuration()), null);
    }

    @Override
    public void close() {
        failed = _ -> {};
        if (player != null) player.dispose();
        player = null;
        view.setMediaPlayer(null);
    }

    private void begin(MediaPlayer made, Duration from) {
        isOpen = true;
        if (!from.isZero()) seek(from);
        made.play();
    }

    private void end(MediaPlayer made) {
        made.pause();
        isEnded = true;
    }

    private void fail() {
        Consumer<String> told = failed;
        close();
        told.accept(Texts.text("viewer.film"));
    }

    private void fit(double width, double height) {
        view.setFitWidth(width);
        view.setFitHeight(height);
    }

    private static Duration time(javafx.util.Duration time) {
        boolean isKnown = !time.isUnknown() && !time.isIndefinite();
        return isKnown ? Duration.ofNanos((long) (time.toMillis() * 1_000_000)) : Duration.ZERO;
    }
}
