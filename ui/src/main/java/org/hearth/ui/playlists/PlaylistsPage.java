package org.hearth.ui.playlists;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.hearth.server.playlists.Playlist;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.NamePrompt;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.Covers;
import org.hearth.ui.playing.PlayersModel;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// All playlists on the left, the open one on the right.
public final class PlaylistsPage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final ListView<Playlist> names;
    private final HBox both;
    private final PlaylistsModel model;

    /// @param model closed with the page
    /// @param entries closed with the page
    public PlaylistsPage(
            PlaylistsModel model, EntriesModel entries, PlayersModel players, Covers covers) {
        this.model = model;
        disposer.add(model::close);
        disposer.add(entries::close);
        names = new ListView<>(model.lists());
        names.getStyleClass().add("list-names");
        names.setCellFactory(_ -> new Name());
        names.setAccessibleText(Texts.text("nav.playlists"));
        names.getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        chosen -> {
                            if (chosen != null) model.open(chosen);
                        });
        PlaylistView open = new PlaylistView(model, entries, players, covers, disposer);
        HBox.setHgrow(open, Priority.ALWAYS);
        both = new HBox(names, open);
        both.getStyleClass().add("lists");
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.problem(), _ -> lay());
        disposer.watch(
                model.open(),
                now -> {
                    if (now != null) names.getSelectionModel().select(now);
                    lay();
                });
    }

    private void lay() {
        Node body = body();
        if (!view.getChildren().equals(List.of(body))) view.getChildren().setAll(body);
    }

    private Node body() {
        if (!model.loaded().get()) return new ProgressIndicator();
        if (!model.lists().isEmpty()) return both;
        if (!model.problem().get().isEmpty()) {
            return EmptyState.failed(
                    Material2RoundAL.CLOUD_OFF,
                    model.problem().get(),
                    Buttons.primary("action.retry", model::load));
        }
        var create = Buttons.primary("lists.create", this::create);
        boolean isClosed = model.whyNotCreate().isPresent();
        if (isClosed) return new EmptyState(Material2RoundMZ.QUEUE_MUSIC, "notYours");
        return new EmptyState(Material2RoundMZ.QUEUE_MUSIC, "lists.empty", create);
    }

    private void create() {
        NamePrompt.ask(view, "lists.create", "").ifPresent(model::create);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Node> tools() {
        var create =
                Buttons.with(Material2RoundAL.ADD, Buttons.plain("lists.create", this::create));
        return List.of(WhyNot.on(create, model.whyNotCreate()));
    }

    @Override
    public void shown() {
        names.requestFocus();
    }

    @Override
    public void close() {
        disposer.close();
    }

    private static final class Name extends ListCell<Playlist> {
        @Override
        protected void updateItem(Playlist list, boolean empty) {
            super.updateItem(list, empty);
            setText(list == null ? null : list.name());
            setGraphic(list == null ? null : new FontIcon(Material2RoundMZ.QUEUE_MUSIC));
            setAccessibleText(
                    list == null
                            ? null
                            : Texts.text("lists.spoken", list.name(), list.itemCount()));
            getStyleClass().removeAll(Styles.ROW_TITLE);
            getStyleClass().add(Styles.ROW_TITLE);
        }
    }
}
