package org.hearth.ui.playing;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
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
import org.hearth.ui.media.ItemTexts;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// The bar at the bottom: what plays, where it is, and everything one does about it.
public final class NowPlayingBar extends HBox implements AutoCloseable {
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double NARROW_BELOW = 900;

    private final Disposer disposer = new Disposer();
    private final Label title = new Label();
    private final Label second = new Label();
    private final CoverView cover;
    private final Button toggle;
    private final Button previous;
    private final Button next;
    private final HBox buttons = new HBox();
    private final Tooltip watched = new Tooltip(Texts.text("players.watched.text"));

    /// @param players closed with the bar
    /// @param queue closed with the bar
    /// @param rooms closed with the bar
    public NowPlayingBar(PlayersModel players, QueueModel queue, Whereabouts rooms, Covers covers) {
        disposer.add(players::close);
        disposer.add(queue::close);
        disposer.add(rooms::close);
        getStyleClass().add("now-playing");
        setAccessibleText(Texts.text("playing"));
        cover = new CoverView(covers);
        cover.getStyleClass().add("medium");
        toggle = Buttons.icon(Material2RoundMZ.PLAY_ARROW, "action.play", players::toggle);
        toggle.getStyleClass().add("toggle-play");
        previous =
                Buttons.icon(Material2RoundMZ.SKIP_PREVIOUS, "playing.previous", players::previous);
        next = Buttons.icon(Material2RoundMZ.SKIP_NEXT, "playing.next", players::next);
        PlayerTools tools = new PlayerTools(players, queue, rooms, disposer);
        getChildren().addAll(what(), transport(players), tools);
        widthProperty()
                .subscribe(
                        width ->
                                pseudoClassStateChanged(
                                        NARROW, width.doubleValue() < NARROW_BELOW));
        disposer.watch(players.current(), this::show);
    }

    /// Holds, or goes on, as the button does.
    public void toggle() {
        toggle.fire();
    }

    private HBox what() {
        title.getStyleClass().add(Styles.ROW_TITLE);
        second.getStyleClass().add(Styles.META);
        VBox words = new VBox(title, second);
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox what = new HBox(cover, words);
        what.getStyleClass().add("what");
        return what;
    }

    private VBox transport(PlayersModel players) {
        buttons.getChildren().addAll(previous, toggle, next);
        buttons.getStyleClass().add("transport");
        VBox middle = new VBox(buttons, new SeekBar(players, disposer));
        middle.getStyleClass().add("middle");
        setHgrow(middle, Priority.ALWAYS);
        return middle;
    }

    private void show(@Nullable PlayerView player) {
        MediaItem item = player == null ? null : player.media();
        boolean isPlaying = player != null && player.state() == PlayerState.PLAYING;
        boolean isWatched = player != null && !player.mayControl();
        boolean isOff = item == null || isWatched;
        for (Node one : new Node[] {toggle, previous, next}) one.setDisable(isOff);
        buttons.setAccessibleHelp(isWatched ? watched.getText() : null);
        if (isWatched) Tooltip.install(buttons, watched);
        else Tooltip.uninstall(buttons, watched);
        Buttons.change(
                toggle,
                isPlaying ? Material2RoundMZ.PAUSE : Material2RoundMZ.PLAY_ARROW,
                isPlaying ? "action.pause" : "action.play");
        cover.show(item);
        title.setText(item == null ? Texts.text("playing.nothing") : item.title());
        second.setText(second(player, item));
        boolean isStalled = player != null && player.problem() != null;
        second.getStyleClass().removeAll(Styles.NOTE_PROBLEM);
        if (isStalled) second.getStyleClass().add(Styles.NOTE_PROBLEM);
        second.setWrapText(isStalled);
        second.setTooltip(isStalled ? new Tooltip(second.getText()) : null);
    }

    private static String second(@Nullable PlayerView player, @Nullable MediaItem item) {
        if (player == null) return Texts.text("players.none");
        if (player.problem() != null) return player.problem();
        if (item != null) return ItemTexts.second(item);
        if (!player.online()) return Texts.text("player.state.away", player.name());
        return Texts.text(player.mayControl() ? "playing.choose" : "players.watched");
    }

    @Override
    public void close() {
        disposer.close();
    }
}
