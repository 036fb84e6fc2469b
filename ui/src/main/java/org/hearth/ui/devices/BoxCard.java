package org.hearth.ui.devices;

import atlantafx.base.controls.ProgressSliderSkin;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.media.MediaItem;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Optional;

/// What a box plays, how loud it is, and the button that has it sound a tone.
final class BoxCard extends StackPane {
    private final Label title = new Label();
    private final Label state = new Label();
    private final Slider volume = new Slider(0, 100, 50);
    private final Button toggle;
    private final StackPane tone = new StackPane();
    private final BoxModel model;
    private String reason = "";
    private boolean isFollowing;

    BoxCard(BoxModel model, Disposer disposer) {
        this.model = model;
        title.getStyleClass().add(Styles.ROW_TITLE);
        title.setWrapText(true);
        state.getStyleClass().add(Styles.META);
        state.setWrapText(true);
        VBox words = new VBox(title, state);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        toggle = Buttons.icon(Material2RoundMZ.PLAY_ARROW, "action.play", model::toggle);
        HBox what = new HBox(toggle, words);
        what.getStyleClass().add(Styles.ROW);
        getChildren().add(new Card("box", what, loudness(), tone, NoteLine.problem(model.fault())));
        disposer.watch(model.player(), this::show);
        disposer.watch(model.loaded(), _ -> state.setText(model.state()));
        disposer.watch(model.problem(), _ -> state.setText(model.state()));
    }

    private HBox loudness() {
        volume.setSkin(new ProgressSliderSkin(volume));
        volume.getStyleClass().add("small");
        volume.setBlockIncrement(5);
        volume.setAccessibleText(Texts.text("playing.volume"));
        volume.valueProperty()
                .subscribe(
                        (_, now) -> {
                            if (!isFollowing) model.volume(now.intValue());
                        });
        HBox.setHgrow(volume, Priority.ALWAYS);
        HBox bar = new HBox(new FontIcon(Material2RoundMZ.VOLUME_UP), volume);
        bar.getStyleClass().add(Styles.BAR);
        return bar;
    }

    /// Another box, or the same as it is now. The button is made anew only for other rights: it may
    /// have the focus.
    void show() {
        Optional<String> whyNot = model.whyNotTone();
        boolean isSame = whyNot.orElse("").equals(reason);
        if (tone.getChildren().isEmpty() || !isSame) offer(whyNot);
        show(model.player().get());
    }

    private void offer(Optional<String> whyNot) {
        reason = whyNot.orElse("");
        Button sound =
                Buttons.with(Material2RoundAL.GRAPHIC_EQ, Buttons.plain("box.tone", model::tone));
        VBox both = new VBox(WhyNot.on(sound, whyNot), WhyNot.line(whyNot));
        both.getStyleClass().add(Styles.FIELD);
        tone.getChildren().setAll(both);
    }

    private void show(@Nullable PlayerView player) {
        boolean isOff = player == null || !player.mayControl();
        volume.setDisable(isOff);
        MediaItem item = player == null ? null : player.media();
        toggle.setDisable(isOff || item == null);
        boolean isPlaying = player != null && player.state() == PlayerState.PLAYING;
        Buttons.change(
                toggle,
                isPlaying ? Material2RoundMZ.PAUSE : Material2RoundMZ.PLAY_ARROW,
                isPlaying ? "action.pause" : "action.play");
        title.setText(item == null ? nothing(player) : item.title());
        state.setText(model.state());
        isFollowing = true;
        if (player != null && !volume.isValueChanging()) volume.setValue(player.volume());
        isFollowing = false;
    }

    private static String nothing(@Nullable PlayerView player) {
        return Texts.text(player == null ? "box.unknown" : "playing.nothing");
    }
}
