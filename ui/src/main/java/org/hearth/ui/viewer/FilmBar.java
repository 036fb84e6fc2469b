package org.hearth.ui.viewer;

import atlantafx.base.controls.ProgressSliderSkin;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.viewer.FilmScreen.Progress;
import org.hearth.ui.viewer.FilmScreen.State;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.time.Duration;
import java.util.function.Consumer;

/// What a film is worked with: hold, place, loudness, subtitles, full screen. FX thread only.
final class FilmBar extends VBox {
    private final Label note = new Label();
    private final Slider place = slider("film-place", "playing.position");
    private final Slider volume = slider("film-volume", "viewer.volume");
    private final Label clock = new Label();
    private final Button toggle;
    private final ToggleButton mute = Buttons.toggle(Material2RoundMZ.VOLUME_UP, "viewer.mute");
    private String said = "";
    private boolean isFollowing;

    /// @param sought is told where somebody wants to be
    /// @param more further buttons, before the one for full screen
    FilmBar(Films films, Runnable toggled, Consumer<Duration> sought, Node more, FullScreen full) {
        getStyleClass().add("film-bar");
        note.getStyleClass().addAll("film-note", Styles.META);
        note.setWrapText(true);
        toggle = Buttons.icon(Material2RoundMZ.PAUSE, "action.pause", toggled);
        clock.getStyleClass().addAll(Styles.META, "clock");
        clock.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(place, Priority.ALWAYS);
        place.valueProperty()
                .subscribe(
                        (_, now) -> {
                            if (!isFollowing) sought.accept(Duration.ofMillis(now.longValue()));
                        });
        volume.setMax(100);
        volume.valueProperty().bindBidirectional(films.volume());
        mute.selectedProperty().bindBidirectional(films.muted());
        mute.selectedProperty().subscribe(this::show);
        Button screen = Buttons.icon(Material2RoundAL.FULLSCREEN, "viewer.full", full::toggle);
        full.on().subscribe(isFull -> show(screen, isFull));
        HBox row = new HBox(toggle, place, clock, mute, volume, more, screen);
        row.getStyleClass().add("film-row");
        getChildren().addAll(note, row);
        note(null);
    }

    /// Shows where the film is.
    void show(Progress progress) {
        boolean isPlaying = progress.state() == State.PLAYING || progress.state() == State.OPENING;
        String key = isPlaying ? "action.pause" : "action.play";
        if (!Texts.text(key).equals(toggle.getAccessibleText())) {
            Buttons.change(
                    toggle, isPlaying ? Material2RoundMZ.PAUSE : Material2RoundMZ.PLAY_ARROW, key);
        }
        Duration length = progress.length();
        place.setDisable(length.isZero());
        isFollowing = true;
        if (!length.isZero()) place.setMax((double) length.toMillis());
        if (!place.isValueChanging()) place.setValue((double) progress.position().toMillis());
        isFollowing = false;
        String words = Texts.clock(progress.position());
        String whole = length.isZero() ? words : words + " / " + Texts.clock(length);
        if (!whole.equals(clock.getText())) clock.setText(whole);
        note(progress.problem());
    }

    /// Whether somebody is at work with one of the sliders.
    boolean isHeld() {
        return place.isValueChanging() || volume.isValueChanging();
    }

    /// Says something above what the film itself has to say.
    void say(String sentence) {
        said = sentence;
    }

    private void note(@Nullable String problem) {
        String ofFilm = problem == null ? "" : problem;
        String words = said.isEmpty() || ofFilm.isEmpty() ? said + ofFilm : said + "\n" + ofFilm;
        if (note.isManaged() != words.isEmpty() && words.equals(note.getText())) return;
        note.setText(words);
        note.setManaged(!words.isEmpty());
        note.setVisible(!words.isEmpty());
    }

    private void show(boolean isMuted) {
        Buttons.change(
                mute,
                isMuted ? Material2RoundMZ.VOLUME_OFF : Material2RoundMZ.VOLUME_UP,
                isMuted ? "viewer.unmute" : "viewer.mute");
    }

    private static void show(Button screen, boolean isFull) {
        Buttons.change(
                screen,
                isFull ? Material2RoundAL.FULLSCREEN_EXIT : Material2RoundAL.FULLSCREEN,
                isFull ? "viewer.window" : "viewer.full");
    }

    private static Slider slider(String style, String nameKey) {
        Slider slider = new Slider();
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().addAll("small", style);
        slider.setAccessibleText(Texts.text(nameKey));
        // The arrow keys leaf; J, L, up and down do what these do.
        slider.setFocusTraversable(false);
        return slider;
    }
}
