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
        List<MenuItem> choices = from == null || !isMovable(from) ? List.of() : choices(from.id());
        setVisible(!choices.isEmpty());
        setManaged(!choices.isEmpty());
        getItems().setAll(choices);
    }

    private static boolean isMovable(PlayerView from) {
        return from.media() != null && from.mayControl();
    }

    private List<MenuItem> choices(DeviceId from) {
        return players.others(from).stream().map(to -> choice(from, to)).toList();
    }

    private MenuItem choice(DeviceId from, PlayerView to) {
        String name =
                rooms.room(to.id())
                        .map(room -> Texts.text("playing.move.room", room, to.name()))
                        .orElse(to.name());
        boolean isBusy = to.state() == PlayerState.PLAYING;
        MenuItem choice = new MenuItem(isBusy ? Texts.text("playing.move.busy", name) : name);
        choice.setMnemonicParsing(false);
        choice.setOnAction(_ -> players.move(from, to.id()));
        return choice;
    }
}
