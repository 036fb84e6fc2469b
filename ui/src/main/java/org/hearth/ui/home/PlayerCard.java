package org.hearth.ui.home;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.media.MediaItem;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.CoverView;
import org.hearth.ui.media.Covers;
import org.hearth.ui.playing.PlayersModel;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Locale;

/// One player of the house and what it does.
final class PlayerCard extends HBox {

    PlayerCard(PlayerView player, PlayersModel players, Covers covers) {
        getStyleClass().addAll(Styles.CARD, "player-card");
        MediaItem item = player.media();
        CoverView cover = new CoverView(covers);
        cover.getStyleClass().add("medium");
        cover.show(item);
        Label title = new Label(item == null ? Texts.text("playing.nothing") : item.title());
        title.getStyleClass().add(Styles.ROW_TITLE);
        Label where = new Label(where(player));
        where.getStyleClass().add(Styles.META);
        VBox words = new VBox(title, where);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        boolean isPlaying = player.state() == PlayerState.PLAYING;
        Button toggle =
                Buttons.icon(
                        isPlaying ? Material2RoundMZ.PAUSE : Material2RoundMZ.PLAY_ARROW,
                        isPlaying ? "action.pause" : "action.play",
                        () -> {
                            players.choose(player.id());
                            players.toggle();
                        });
        toggle.setDisable(item == null);
        getChildren().addAll(cover, words, toggle);
    }

    private static String where(PlayerView player) {
        if (player.problem() != null) return player.problem();
        String state = player.state().name().toLowerCase(Locale.ROOT);
        return Texts.text("player.state." + state, player.name());
    }
}
