package org.hearth.ui.playing;

import atlantafx.base.controls.ProgressSliderSkin;

import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.hearth.server.playback.PlayerView;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// Where in the item it is. Jumps when the thumb is let go or a key moves it, not on the way.
final class SeekBar extends HBox {
    private static final double KEY_STEP_MS = 10_000;

    private final Slider slider = new Slider();
    private final Label position = new Label();
    private final Label length = new Label();
    private final PlayersModel players;
    private boolean isFollowing;

    SeekBar(PlayersModel players, Disposer disposer) {
        this.players = players;
        getStyleClass().add("seek");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.getStyleClass().add("small");
        slider.setBlockIncrement(KEY_STEP_MS);
        slider.setAccessibleText(Texts.text("playing.position"));
        HBox.setHgrow(slider, Priority.ALWAYS);
        position.getStyleClass().addAll(Styles.META, "clock");
        length.getStyleClass().addAll(Styles.META, "clock");
        getChildren().addAll(position, slider, length);
        slider.valueProperty().subscribe((_, now) -> moved(now.doubleValue()));
        slider.valueChangingProperty()
                .subscribe((_, isHeld) -> letGo(isHeld, (long) slider.getValue()));
        disposer.watch(players.current(), this::show);
        disposer.watch(players.positionMs(), now -> follow(now.longValue()));
    }

    private void show(@Nullable PlayerView player) {
        long duration = duration(player);
        slider.setDisable(duration == 0 || player == null || !player.mayControl());
        follow(() -> slider.setMax(Math.max(1, (double) duration)));
        length.setText(duration == 0 ? "" : clock(duration));
        position.setVisible(duration > 0);
    }

    private static long duration(@Nullable PlayerView player) {
        if (player == null || player.media() == null) return 0;
        Long known = player.durationMs();
        return known == null ? 0 : known;
    }

    private void follow(long now) {
        if (slider.isValueChanging()) return;
        follow(() -> slider.setValue((double) now));
    }

    private void follow(Runnable change) {
        isFollowing = true;
        change.run();
        isFollowing = false;
    }

    private void moved(double now) {
        position.setText(clock((long) now));
        if (!isFollowing && !slider.isValueChanging()) players.seek((long) now);
    }

    private void letGo(boolean isHeld, long where) {
        if (!isHeld) players.seek(where);
    }

    private static String clock(long ms) {
        return Texts.clock(Duration.ofMillis(ms));
    }
}
