package org.hearth.ui.home;

import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.FolderPicker;
import org.hearth.ui.control.Page;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.media.Covers;
import org.hearth.ui.media.ScanModel;
import org.hearth.ui.media.ScanStrip;
import org.hearth.ui.playing.PlayersModel;
import org.hearth.ui.playing.Whereabouts;
import org.hearth.ui.viewer.ItemOpening;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;

import java.util.List;

/// The first page: what plays where, what is new, and what to do in an empty house.
public final class HomePage implements Page {
    private final Disposer disposer = new Disposer();
    private final StackPane view = new StackPane();
    private final PlayingCards playing;
    private final ItemTiles newest;
    private final VBox goOn;
    private final Parent full;
    private final HomeModel model;
    private final ScanModel scan;
    private final Runnable addPhone;

    /// @param model closed with the page
    /// @param scan closed with the page
    /// @param addPhone leads to where a phone comes in
    public HomePage(
            HomeModel model,
            ScanModel scan,
            PlayersModel players,
            Whereabouts whereabouts,
            Covers covers,
            ItemOpening opening,
            Runnable addPhone) {
        this.model = model;
        this.scan = scan;
        this.addPhone = addPhone;
        disposer.add(model::close);
        disposer.add(scan::close);
        playing = new PlayingCards(players, whereabouts, covers, disposer);
        newest = new ItemTiles(model.newest(), covers, opening, disposer);
        goOn =
                new VBox(
                        heading("home.begun"),
                        new ItemTiles(model.begun(), covers, opening, disposer));
        goOn.getStyleClass().add("section");
        full = full();
        ListChangeListener<MediaItem> stopped = _ -> layBegun();
        model.begun().addListener(stopped);
        disposer.add(() -> model.begun().removeListener(stopped));
        disposer.watch(model.loaded(), _ -> lay());
        disposer.watch(model.trouble(), _ -> lay());
        disposer.watch(model.total(), _ -> lay());
        layBegun();
    }

    private Parent full() {
        VBox body =
                new VBox(
                        new HubLine(model, scan, disposer),
                        new ScanStrip(scan, disposer),
                        heading("home.playing"),
                        playing,
                        goOn,
                        heading("home.newest"),
                        newest);
        body.getStyleClass().add(Styles.PAGE_BODY);
        ScrollPane scroll = new ScrollPane(body);
        scroll.getStyleClass().add(Styles.PAGE);
        scroll.setFitToWidth(true);
        return scroll;
    }

    private void lay() {
        if (!model.loaded().get()) {
            view.getChildren().setAll(new ProgressIndicator());
        } else if (model.total().get() > 0) {
            show(full);
        } else if (model.trouble().get().isEmpty()) {
            view.getChildren().setAll(empty());
        } else {
            view.getChildren().setAll(failed());
        }
    }

    /// Where it is there already it stays, with the focus and the place it is scrolled to.
    private void show(Node node) {
        if (!view.getChildren().equals(List.of(node))) view.getChildren().setAll(node);
    }

    private Node failed() {
        return EmptyState.failed(
                Material2RoundAL.CLOUD_OFF,
                model.trouble().get(),
                Buttons.primary("action.retry", model::retry));
    }

    private Node empty() {
        if (!model.mayLook() || !scan.isAllowed()) {
            return new EmptyState(Material2RoundAL.FIREPLACE, "notYours");
        }
        Button folder =
                Buttons.primary(
                        "media.addFolder", () -> FolderPicker.pick(view).ifPresent(scan::add));
        folder.setDisable(!scan.isAllowed());
        VBox body =
                new VBox(
                        new ScanStrip(scan, disposer),
                        new EmptyState(
                                Material2RoundAL.FIREPLACE,
                                "home.empty",
                                folder,
                                Buttons.plain("home.addPhone", addPhone)));
        body.getStyleClass().addAll(Styles.PAGE_BODY, "centered");
        return body;
    }

    private void layBegun() {
        goOn.setVisible(!model.begun().isEmpty());
        goOn.setManaged(!model.begun().isEmpty());
    }

    private static Label heading(String textKey) {
        Label heading = new Label(Texts.text(textKey));
        heading.getStyleClass().add(Styles.SECTION_TITLE);
        return heading;
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void close() {
        disposer.close();
    }
}
