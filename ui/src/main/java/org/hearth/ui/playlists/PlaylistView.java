package org.hearth.ui.playlists;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.playlists.Playlist;
import org.hearth.server.playlists.PlaylistItem;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.NamePrompt;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.Covers;
import org.hearth.ui.playing.PlayersModel;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.time.Duration;

/// The open playlist: its name, what one does with it, and its entries.
final class PlaylistView extends VBox {
    private static final double EDGE = 40;
    private static final double STEP = 16;

    private final Label title = new Label();
    private final Label size = new Label();
    private final ListView<PlaylistItem> list;
    private final Button play;
    private final PlaylistsModel model;
    private final EntriesModel entries;

    PlaylistView(
            PlaylistsModel model,
            EntriesModel entries,
            PlayersModel players,
            Covers covers,
            Disposer disposer) {
        this.model = model;
        this.entries = entries;
        getStyleClass().add("list-open");
        title.getStyleClass().add(Styles.SECTION_TITLE);
        size.getStyleClass().add(Styles.META);
        play =
                Buttons.with(
                        Material2RoundMZ.PLAY_ARROW,
                        Buttons.primary("action.play", () -> playIt(players)));
        list = new ListView<>(entries.entries());
        list.getStyleClass().add("entries");
        list.setPlaceholder(new EmptyState(Material2RoundAL.LIBRARY_MUSIC, "lists.nothing"));
        list.setCellFactory(_ -> new EntryCell(entries, covers));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(DragEvent.DRAG_OVER, this::scrollAtTheEdges);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(disposer), list);
        disposer.watch(model.open(), this::show);
    }

    private HBox head(Disposer disposer) {
        VBox words = new VBox(title, size);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button rename = Buttons.icon(Material2RoundAL.EDIT, "lists.rename", this::rename);
        Button remove = Buttons.icon(Material2RoundAL.DELETE_OUTLINE, "lists.remove", this::remove);
        disposer.watch(
                model.open(),
                _ -> {
                    rename.setDisable(!model.isAllowed());
                    remove.setDisable(!model.isAllowed());
                });
        HBox head = new HBox(words, play, rename, remove);
        head.getStyleClass().add(Styles.BAR);
        return head;
    }

    private void show(@Nullable Playlist open) {
        title.setText(open == null ? "" : open.name());
        play.setDisable(open == null || open.itemCount() == 0);
        if (open == null) return;
        String length = Texts.clock(Duration.ofMillis(open.durationMs()));
        size.setText(Texts.text("lists.size", open.itemCount(), length));
    }

    private void pressed(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (at < 0) return;
        if (event.getCode() == KeyCode.DELETE) {
            entries.remove(list.getItems().get(at));
        } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            entries.move(at, at - 1);
            list.getSelectionModel().select(Math.max(0, at - 1));
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            entries.move(at, at + 1);
            list.getSelectionModel().select(Math.min(list.getItems().size() - 1, at + 1));
        } else {
            return;
        }
        event.consume();
    }

    private void scrollAtTheEdges(DragEvent event) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) return;
        double y = list.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        if (y < EDGE) flow.scrollPixels(-STEP);
        else if (y > list.getHeight() - EDGE) flow.scrollPixels(STEP);
    }

    private void playIt(PlayersModel players) {
        Playlist open = model.open().get();
        if (open != null) players.play(open.id());
    }

    private void rename() {
        Playlist open = model.open().get();
        if (open == null) return;
        NamePrompt.ask(this, "lists.rename", open.name())
                .ifPresent(name -> model.rename(open, name));
    }

    private void remove() {
        Playlist open = model.open().get();
        if (open != null && Confirm.ask(this, "lists.confirm", open.name())) model.remove(open);
    }
}
