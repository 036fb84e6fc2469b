package org.hearth.ui.playing;

import atlantafx.base.controls.Popover;
import atlantafx.base.controls.ProgressSliderSkin;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// The right end of the bar: loudness, queue, and which player is steered.
final class PlayerTools extends HBox {
    private final Slider volume = new Slider(0, 100, 50);
    private final MenuButton which = new MenuButton();
    private final PlayersModel players;
    private final MoveMenu move;
    private List<Choice> offered = List.of();
    private boolean isFollowing;

    private record Choice(DeviceId player, String name, boolean isChosen) {}

    PlayerTools(PlayersModel players, QueueModel queue, Whereabouts rooms, Disposer disposer) {
        this.players = players;
        getStyleClass().add("player-tools");
        volume.setSkin(new ProgressSliderSkin(volume));
        volume.getStyleClass().add("small");
        volume.setBlockIncrement(5);
        FontIcon loudness = new FontIcon(Material2RoundMZ.VOLUME_UP);
        loudness.getStyleClass().add("volume");
        volume.getStyleClass().add("volume");
        volume.setAccessibleText(Texts.text("playing.volume"));
        volume.valueProperty()
                .subscribe(
                        (_, now) -> {
                            if (!isFollowing) players.volume(now.intValue());
                        });
        which.getStyleClass().add("which");
        which.setMnemonicParsing(false);
        move = new MoveMenu(players, rooms);
        getChildren().addAll(loudness, volume, queueButton(queue, disposer), move, which);
        ListChangeListener<PlayerView> listener = _ -> fill();
        players.players().addListener(listener);
        disposer.add(() -> players.players().removeListener(listener));
        disposer.watch(players.current(), this::show);
        disposer.watch(rooms.rooms(), _ -> fill());
    }

    private static ToggleButton queueButton(QueueModel queue, Disposer disposer) {
        ToggleButton button = Buttons.toggle(Material2RoundMZ.QUEUE_MUSIC, "queue");
        Popover popover = new Popover(new QueueView(queue, disposer));
        popover.setArrowLocation(Popover.ArrowLocation.BOTTOM_RIGHT);
        popover.setHeaderAlwaysVisible(true);
        popover.setTitle(Texts.text("queue"));
        popover.setDetachable(false);
        popover.setOnHidden(_ -> button.setSelected(false));
        button.setOnAction(
                _ -> {
                    if (button.isSelected()) popover.show(button);
                    else popover.hide();
                });
        disposer.add(popover::hide);
        return button;
    }

    private void show(@Nullable PlayerView player) {
        volume.setDisable(player == null || !player.mayControl());
        which.setDisable(player == null);
        which.setText(player == null ? Texts.text("players.none") : player.name());
        which.setGraphic(new FontIcon(player == null ? Material2RoundMZ.SPEAKER : icon(player)));
        which.setAccessibleText(Texts.text("players.which", which.getText()));
        which.setAlignment(Pos.CENTER_LEFT);
        isFollowing = true;
        if (player != null && !volume.isValueChanging()) volume.setValue(player.volume());
        isFollowing = false;
        fill();
    }

    private void fill() {
        PlayerView now = players.current().get();
        move.show(now);
        List<Choice> choices =
                players.players().stream()
                        .map(one -> new Choice(one.id(), name(one), isSame(one, now)))
                        .toList();
        // What is open stays so while nothing else is to be chosen from.
        if (choices.equals(offered)) return;
        offered = choices;
        which.getItems().setAll(choices.stream().map(this::item).toList());
    }

    private static boolean isSame(PlayerView one, @Nullable PlayerView now) {
        return now != null && now.id().equals(one.id());
    }

    private MenuItem item(Choice choice) {
        RadioMenuItem item = new RadioMenuItem(choice.name());
        item.setMnemonicParsing(false);
        item.setSelected(choice.isChosen());
        item.setOnAction(_ -> players.choose(choice.player()));
        return item;
    }

    private static String name(PlayerView player) {
        return player.online() ? player.name() : Texts.text("players.away", player.name());
    }

    /// The sign of a sort of player.
    private static Ikon icon(PlayerView player) {
        if (player.kind() == PlayerKind.CONSOLE) return Material2RoundAL.COMPUTER;
        return player.kind() == PlayerKind.WEB
                ? Material2RoundMZ.SMARTPHONE
                : Material2RoundMZ.SPEAKER;
    }
}
