package org.hearth.ui.viewer;

import javafx.animation.AnimationTimer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

import org.hearth.ui.viewer.FilmScreen.Progress;
import org.hearth.ui.viewer.FilmScreen.State;
import org.hearth.ui.viewer.subtitles.SubtitleFile;
import org.hearth.ui.viewer.subtitles.SubtitleReader;
import org.hearth.ui.viewer.subtitles.Subtitles;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Plays a film where it is shown, in the window or over the whole screen. FX thread only.
final class FilmView extends BorderPane {
    private static final String FULL = "full";
    private static final Duration STEP = Duration.ofSeconds(10);
    private static final int LOUDER = 5;

    /// Who stops this short of the end has seen the film.
    private static final Duration LAST = Duration.ofSeconds(1);

    private final Deque<Supplier<FilmScreen>> others = new ArrayDeque<>();
    private final StackPane stack = new StackPane();
    private final ProgressIndicator waiting = new ProgressIndicator();
    private final SubtitleView words = new SubtitleView();
    private final FullScreen full = new FullScreen(this);
    private final SubtitleMenu menu = new SubtitleMenu(this::read);
    private final FilmBar bar;
    private final Resting resting;
    private final Films films;
    private final Background background;
    private final Consumer<String> failed;
    private final AnimationTimer pulse =
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    follow();
                }
            };
    private Subscription loudness = Subscription.EMPTY;
    private Work reading = Work.none();
    private Progress last = new Progress(State.OPENING, Duration.ZERO, Duration.ZERO, null);
    private @Nullable FilmScreen screen;

    /// @param failed hears why this computer cannot play it
    FilmView(Films films, Background background, Consumer<String> failed) {
        this.films = films;
        this.background = background;
        this.failed = failed;
        getStyleClass().add("film");
        bar = new FilmBar(films, this::toggle, this::seek, menu, full);
        stack.setMinSize(0, 0);
        setCenter(stack);
        setBottom(bar);
        resting =
                new Resting(this, bar, full.on(), () -> last.state() == State.PLAYING && isIdle());
        full.on().subscribe(this::arrange);
        stack.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        // Whoever has chosen goes on with the film: the space bar holds it.
        menu.setOnHidden(_ -> requestFocus());
    }

    /// Whether it covers the whole screen.
    ReadOnlyBooleanProperty full() {
        return full.on();
    }

    /// Plays a film as well as this computer can.
    void play(FilmSource source) {
        play(source, films.screens(source));
    }

    /// Plays a film on the first of these screens that can.
    void play(FilmSource source, List<Supplier<FilmScreen>> screens) {
        menu.offer(source.subtitles());
        others.addAll(screens);
        tryNext(source, source.from());
        loudness =
                Subscription.combine(
                        films.volume().subscribe(_ -> tellVolume()),
                        films.muted().subscribe(_ -> tellVolume()));
        pulse.start();
    }

    /// Holds, or goes on.
    void toggle() {
        if (screen == null) return;
        if (last.state() == State.PLAYING || last.state() == State.OPENING) screen.pause();
        else screen.resume();
    }

    /// Leaves full screen; says whether it was on.
    boolean leaveFullScreen() {
        boolean wasOn = full.on().get();
        full.leave();
        return wasOn;
    }

    /// Does what a key stands for; says whether it stands for anything.
    boolean press(KeyEvent event) {
        resting.wake();
        switch (event.getCode()) {
            case J -> step(STEP.negated());
            case L -> step(STEP);
            case LEFT -> {
                if (!event.isShiftDown()) return false;
                step(STEP.negated());
            }
            case RIGHT -> {
                if (!event.isShiftDown()) return false;
                step(STEP);
            }
            case F, F11 -> full.toggle();
            case UP -> films.volume().set(Math.min(100, films.volume().get() + LOUDER));
            case DOWN -> films.volume().set(Math.max(0, films.volume().get() - LOUDER));
            case M -> films.muted().set(!films.muted().get());
            case C -> menu.next();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Ends, and says where it was: 0 at the end of the film, empty when it never played.
    OptionalLong end() {
        pulse.stop();
        resting.stop();
        reading.close();
        loudness.unsubscribe();
        full.leave();
        FilmScreen playing = screen;
        if (playing != null) last = playing.progress();
        screen = null;
        others.clear();
        if (playing != null) playing.close();
        if (last.length().isZero() || last.position().isZero()) return OptionalLong.empty();
        boolean isSeen = last.position().compareTo(last.length().minus(LAST)) > 0;
        return OptionalLong.of(isSeen ? 0 : last.position().toMillis());
    }

    private void tryNext(FilmSource source, Duration from) {
        FilmScreen next = others.removeFirst().get();
        screen = next;
        next.volume(films.loudness());
        stack.getChildren().setAll(next.node(), waiting, words);
        next.play(source.file(), from, sentence -> unable(source, from, sentence));
    }

    private void unable(FilmSource source, Duration from, String sentence) {
        FilmScreen broken = screen;
        screen = null;
        if (broken != null) broken.close();
        if (others.isEmpty()) failed.accept(sentence);
        else tryNext(source, last.position().isZero() ? from : last.position());
    }

    private void follow() {
        if (screen != null) screen.paint();
        FilmScreen now = screen;
        if (now == null) return;
        State before = last.state();
        last = now.progress();
        if (before == State.PLAYING && last.state() != before) resting.wake();
        waiting.setVisible(last.state() == State.OPENING);
        bar.show(last);
        words.show(last.position());
        words.lift(full.on().get() && bar.isVisible() ? bar.getHeight() : 0);
    }

    /// Goes to a place.
    void seek(Duration to) {
        if (screen != null) screen.seek(to);
    }

    private void step(Duration by) {
        if (last.length().isZero()) return;
        Duration to = last.position().plus(by);
        seek(to.isNegative() ? Duration.ZERO : to);
    }

    private void tellVolume() {
        if (screen != null) screen.volume(films.loudness());
    }

    private void read(Optional<SubtitleFile> wanted) {
        reading.close();
        words.use(Subtitles.none());
        bar.say("");
        if (wanted.isEmpty()) return;
        reading =
                background.run(
                        () -> SubtitleReader.read(wanted.get().file()),
                        words::use,
                        sentence -> {
                            menu.turnOff();
                            bar.say(sentence);
                        });
    }

    private boolean isIdle() {
        return !bar.isHeld() && !menu.isShowing();
    }

    private void clicked(MouseEvent event) {
        boolean isTwice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
        if (isTwice) full.toggle();
    }

    /// Below the film in the window, over it in full screen.
    private void arrange(boolean isFull) {
        setBottom(null);
        setCenter(null);
        getStyleClass().removeAll(FULL);
        if (isFull) getStyleClass().add(FULL);
        if (isFull) {
            bar.setMaxHeight(USE_PREF_SIZE);
            StackPane.setAlignment(bar, Pos.BOTTOM_CENTER);
            setCenter(new StackPane(stack, bar));
        } else {
            setCenter(stack);
            setBottom(bar);
        }
        if (getScene() != null) requestFocus();
    }
}
