package org.hearth.ui.viewer;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

import org.hearth.devices.video.VideoEvent;
import org.hearth.devices.video.VideoFrame;
import org.hearth.devices.video.VideoPlayer;
import org.hearth.devices.video.VideoStatus;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/// Shows the pictures of the hub's own player of films. FX thread only.
final class FrameScreen implements FilmScreen {
    /// A window that is being drawn larger is not followed at every step.
    private static final javafx.util.Duration SETTLED = javafx.util.Duration.millis(200);

    /// A picture that the window shows while the next one is copied into the other.
    private record Leaf(PixelBuffer<ByteBuffer> points, WritableImage image) {
        static Leaf of(int width, int height) {
            PixelBuffer<ByteBuffer> points =
                    new PixelBuffer<>(
                            width,
                            height,
                            ByteBuffer.allocateDirect(width * height * 4),
                            PixelFormat.getByteBgraPreInstance());
            return new Leaf(points, new WritableImage(points));
        }

        boolean fits(VideoFrame frame) {
            return points.getWidth() == frame.width() && points.getHeight() == frame.height();
        }

        void fill(VideoFrame frame) {
            points.updateBuffer(
                    buffer -> {
                        frame.copyTo(buffer.getBuffer());
                        return null;
                    });
        }
    }

    private final ImageView picture = new ImageView();
    private final FilmRoom room = new FilmRoom(picture, this::fit);
    private final PauseTransition settled = new PauseTransition(SETTLED);
    private final Queue<VideoEvent> events = new ConcurrentLinkedQueue<>();
    private final VideoPlayer player;
    private Consumer<String> failed = _ -> {};
    private @Nullable Leaf front;
    private @Nullable Leaf back;
    private boolean isOpen;
    private boolean isEnded;

    /// @param player closed with it
    FrameScreen(VideoPlayer player) {
        this.player = player;
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        settled.setOnFinished(_ -> tellSize());
        room.widthProperty().subscribe(_ -> settled.playFromStart());
        room.heightProperty().subscribe(_ -> settled.playFromStart());
    }

    @Override
    public Node node() {
        return room;
    }

    @Override
    public void play(Path film, Duration from, Consumer<String> whenFailed) {
        failed = whenFailed;
        player.listen(events::add);
        tellSize();
        player.play(film, from);
    }

    @Override
    public void pause() {
        player.pause();
    }

    @Override
    public void resume() {
        isEnded = false;
        player.resume();
    }

    @Override
    public void seek(Duration to) {
        isEnded = false;
        player.seek(to);
    }

    @Override
    public void volume(int percent) {
        player.volume(percent);
    }

    @Override
    public void paint() {
        for (VideoEvent event = events.poll(); event != null; event = events.poll()) hear(event);
        player.show(this::paint);
    }

    @Override
    public Progress progress() {
        VideoStatus status = player.status();
        return new Progress(state(status), status.position(), status.length(), status.problem());
    }

    @Override
    public void close() {
        settled.stop();
        player.close();
        picture.setImage(null);
        front = null;
        back = null;
    }

    private void hear(VideoEvent event) {
        switch (event) {
            case VideoEvent.Opened _ -> isOpen = true;
            case VideoEvent.Ended _ -> isEnded = true;
            case VideoEvent.Failed(Path _, String sentence) -> failed.accept(sentence);
        }
    }

    private State state(VideoStatus status) {
        if (!isOpen) return State.OPENING;
        if (isEnded) return State.ENDED;
        return status.state() == VideoStatus.State.PLAYING ? State.PLAYING : State.HELD;
    }

    /// Fills the picture that is not on the window: it may still be drawn from the other.
    private void paint(VideoFrame frame) {
        Leaf filled =
                back != null && back.fits(frame) ? back : Leaf.of(frame.width(), frame.height());
        filled.fill(frame);
        back = front;
        front = filled;
        room.turn(frame.turn());
        picture.setImage(filled.image());
    }

    private void fit(double width, double height) {
        picture.setFitWidth(width);
        picture.setFitHeight(height);
    }

    private void tellSize() {
        if (room.getScene() == null || room.getWidth() < 1 || room.getHeight() < 1) return;
        Window window = room.getScene().getWindow();
        double scaleX = window == null ? 1 : window.getOutputScaleX();
        double scaleY = window == null ? 1 : window.getOutputScaleY();
        player.screen(
                (int) Math.max(1, room.getWidth() * scaleX),
                (int) Math.max(1, room.getHeight() * scaleY));
    }
}
