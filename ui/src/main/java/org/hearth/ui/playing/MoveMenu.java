package org.hearth.ui.playing;

import atlantafx.base.theme.Tweaks;

import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/// Has what a player plays go on in another room. Only there while it plays or holds something and
/// some other player could take it.
public final class MoveMenu extends MenuButton {
    private final PlayersModel players;
    private final Whereabouts rooms;
    private List<Choice> offered = List.of();

    private record Choice(DeviceId from, DeviceId to, String words) {}

    /// @param rooms says where each player stands
    public MoveMenu(PlayersModel players, Whereabouts rooms) {
        this.players = players;
        this.rooms = rooms;
        getStyleClass().addAll(Styles.ICON_BUTTON, Tweaks.NO_ARROW, "move");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        Buttons.change(this, Material2RoundAL.CAST, "playing.move");
        show(null);
    }

    /// Offers the others for what a player has now.
    public void show(@Nullable PlayerView from) {
        List<Choice> choices = from == null || !isMovable(from) ? List.of() : choices(from.id());
        // Or the next thing on the page would get the focus, and the page would scroll to it.
        if (choices.isEmpty() && isFocused()) getParent().requestFocus();
        setVisible(!choices.isEmpty());
        setManaged(!choices.isEmpty());
        // What is open stays so while nothing else is to be chosen from.
        if (choices.equals(offered)) return;
        offered = choices;
        getItems().setAll(choices.stream().map(this::item).toList());
    }

    private static boolean isMovable(PlayerView from) {
        return from.media() != null && from.mayControl();
    }

    private List<Choice> choices(DeviceId from) {
        return players.others(from).stream()
                .map(to -> new Choice(from, to.id(), words(to)))
                .toList();
    }

    private String words(PlayerView to) {
        String name =
                rooms.room(to.id())
                        .map(room -> Texts.text("playing.move.room", room, to.name()))
                        .orElse(to.name());
        boolean isBusy = to.state() == PlayerState.PLAYING;
        return isBusy ? Texts.text("playing.move.busy", name) : name;
    }

    private MenuItem item(Choice choice) {
        MenuItem item = new MenuItem(choice.words());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> players.move(choice.from(), choice.to()));
        return item;
    }
}
