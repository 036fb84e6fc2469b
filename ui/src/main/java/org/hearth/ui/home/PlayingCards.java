package org.hearth.ui.home;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.hearth.server.playback.PlayerView;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.Covers;
import org.hearth.ui.playing.PlayersModel;
import org.hearth.ui.playing.Whereabouts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.ArrayList;
import java.util.List;

/// What plays in each room. A house that has put no player into a room sees its players side by
/// side.
final class PlayingCards extends FlowPane {
    private final List<PlayerCard> cards = new ArrayList<>();
    private final PlayersModel players;
    private final Whereabouts whereabouts;
    private final Covers covers;
    private List<Room> laid = List.of();

    PlayingCards(PlayersModel players, Whereabouts whereabouts, Covers covers, Disposer disposer) {
        this.players = players;
        this.whereabouts = whereabouts;
        this.covers = covers;
        getStyleClass().add("player-cards");
        ListChangeListener<PlayerView> heard = _ -> fill();
        players.players().addListener(heard);
        disposer.add(() -> players.players().removeListener(heard));
        disposer.watch(whereabouts.rooms(), _ -> fill());
    }

    /// New cards only when a player comes, goes or is moved: a new card has lost the focus.
    private void fill() {
        List<Room> rooms = Room.of(players.players(), whereabouts.rooms().get());
        if (rooms.isEmpty()) {
            cards.clear();
            getChildren().setAll(nobody());
        } else if (!rooms.equals(laid)) {
            lay(rooms);
        }
        laid = rooms;
        for (PlayerCard card : cards) show(card);
    }

    private void show(PlayerCard card) {
        players.players().stream()
                .filter(one -> one.id().equals(card.player()))
                .forEach(card::show);
    }

    private void lay(List<Room> rooms) {
        cards.clear();
        boolean isInRooms = rooms.getFirst().name().isPresent();
        List<Node> groups = new ArrayList<>();
        for (Room room : rooms) {
            List<PlayerCard> own =
                    room.players().stream()
                            .map(player -> new PlayerCard(player, players, whereabouts, covers))
                            .toList();
            cards.addAll(own);
            if (isInRooms) groups.add(group(room, own));
            else groups.addAll(own);
        }
        getChildren().setAll(groups);
    }

    private static Node group(Room room, List<PlayerCard> own) {
        VBox group = new VBox(caption(room));
        group.getStyleClass().add("room");
        group.getChildren().addAll(own);
        return group;
    }

    private static Label caption(Room room) {
        Label caption = new Label(room.name().orElseGet(() -> Texts.text("home.noRoom")));
        if (room.name().isPresent())
            caption.setGraphic(new FontIcon(Material2RoundMZ.MEETING_ROOM));
        caption.getStyleClass().add(Styles.META);
        return caption;
    }

    private static Label nobody() {
        Label none = new Label(Texts.text("home.noPlayer"));
        none.getStyleClass().add(Styles.CARD_TEXT);
        none.setWrapText(true);
        return none;
    }
}
