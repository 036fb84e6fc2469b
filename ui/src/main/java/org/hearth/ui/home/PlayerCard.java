package org.hearth.ui.home;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.CoverView;
import org.hearth.ui.media.Covers;
import org.hearth.ui.playing.MoveMenu;
import org.hearth.ui.playing.PlayersModel;
import org.hearth.ui.playing.Whereabouts;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Locale;

/// One player of the house and what it does.
final class PlayerCard extends HBox {
    private final DeviceId player;
    private final Label title = new Label();
    private final Label where = new Label();
    private final CoverView cover;
    private final Button toggle;
    private final MoveMenu move;

    PlayerCard(DeviceId player, PlayersModel players, Whereabouts rooms, Covers covers) {
        this.player = player;
        getStyleClass().addAll(Styles.CARD, "player-card");
        cover = new CoverView(covers);
        cover.getStyleClass().add("medium");
        title.getStyleClass().add(Styles.ROW_TITLE);
        where.getStyleClass().add(Styles.META);
        where.setWrapText(true);
        VBox words = new VBox(title, where);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        toggle =
                Buttons.icon(
                        Material2RoundMZ.PLAY_ARROW,
                        "action.play",
                        () -> {
                            players.choose(player);
                            players.toggle();
                        });
        move = new MoveMenu(players, rooms);
        getChildren().addAll(cover, words, move, toggle);
    }

    DeviceId player() {
        return player;
    }

    /// Shows what it does now.
    void show(PlayerView now) {
        MediaItem item = now.media();
        boolean isPlaying = now.state() == PlayerState.PLAYING;
        cover.show(item);
        title.setText(item == null ? Texts.text("playing.nothing") : item.title());
        where.setText(where(now));
        move.show(now);
        toggle.setDisable(item == null || !now.mayControl());
        Buttons.change(
                toggle,
                isPlaying ? Material2RoundMZ.PAUSE : Material2RoundMZ.PLAY_ARROW,
                isPlaying ? "action.pause" : "action.play");
    }

    private static String where(PlayerView player) {
        if (player.problem() != null)
            return Texts.text("player.state.problem", player.name(), player.problem());
        if (!player.online()) return Texts.text("player.state.away", player.name());
        String state = player.state().name().toLowerCase(Locale.ROOT);
        return Texts.text("player.state." + state, player.name());
    }
}
