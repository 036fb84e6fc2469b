package org.hearth.ui.media;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaType;
import org.hearth.ui.control.FolderPicker;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.SearchField;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.list.TileGrid;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.viewer.ItemOpening;
import org.hearth.ui.viewer.Row;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.List;

/// The library: chips, search, grid or list, and the chosen item beside it.
public final class MediaPage implements Page {
    private static final TileGrid.Shape GRID = new TileGrid.Shape("tile-grid", 168, 56);
    private static final TileGrid.Shape ROWS = new TileGrid.Shape("tile-list", 0, 64);

    private static final KeyCombination FIND =
            new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);

    private static final double NARROW_BELOW = 640;

    private final Disposer disposer = new Disposer();
    private final SearchField search = new SearchField("media.search");
    private final ToggleButton asList = Buttons.toggle(Material2RoundMZ.VIEW_LIST, "media.asList");
    private final StackPane room = new StackPane();
    private final BorderPane view = new BorderPane();
    private final ItemDetails details;
    private final MediaModel model;
    private final ScanModel scan;
    private final Covers covers;
    private final ItemActions actions;
    private final ItemOpening opening;
    private Disposer shown = new Disposer();
    private @Nullable TileGrid<MediaItem> grid;
    private boolean isLed;

    /// @param model closed with the page
    /// @param scan closed with the page
    public MediaPage(
            MediaModel model,
            ScanModel scan,
            Covers covers,
            ItemActions actions,
            ItemOpening opening) {
        this.model = model;
        this.scan = scan;
        this.covers = covers;
        this.actions = actions;
        this.opening = opening;
        disposer.add(model::close);
        disposer.add(scan::close);
        disposer.add(() -> shown.close());
        search.textProperty().bindBidirectional(model.search());
        VBox top = new VBox(new MediaBar(model, disposer), new ScanStrip(scan, disposer));
        top.getStyleClass().add("media-top");
        VBox.setVgrow(room, Priority.ALWAYS);
        view.getStyleClass().add("media-page");
        view.setTop(top);
        view.addEventFilter(KeyEvent.KEY_PRESSED, this::find);
        search.addEventFilter(KeyEvent.KEY_TYPED, this::swallow);
        details = new ItemDetails(model, covers, actions, opening, this::openSelected, disposer);
        view.widthProperty().subscribe(_ -> place());
        disposer.watch(details.visibleProperty(), _ -> place());
        disposer.watch(asList.selectedProperty(), _ -> renew());
        disposer.watch(model.items().loaded(), _ -> lay());
        disposer.watch(
                Bindings.createBooleanBinding(
                        () -> model.items().total().get() == 0, model.items().total()),
                _ -> lay());
        disposer.watch(model.items().problem(), _ -> lay());
    }

    /// The details stand beside the grid, or in its place where the page is narrow.
    private void place() {
        boolean isNarrow = view.getWidth() > 0 && view.getWidth() < NARROW_BELOW;
        boolean isAlone = isNarrow && details.isVisible();
        view.setRight(null);
        view.setCenter(isAlone ? details : room);
        if (!isAlone) view.setRight(details);
    }

    /// Tiles that are there stay, with the place they are scrolled to and the cursor, whether or
    /// not what is looked for next comes.
    private void lay() {
        boolean isTiled = model.items().loaded().get() && model.items().total().get() > 0;
        if (!isTiled || grid == null || !room.getChildren().contains(grid)) renew();
    }

    /// Grid, list, place holder or empty state: whichever the model's state asks for.
    private void renew() {
        shown.close();
        shown = new Disposer();
        room.getChildren().setAll(body());
    }

    private Node body() {
        MediaStates states = new MediaStates(model, scan, this::addFolder);
        String problem = model.items().problem().get();
        boolean isEmpty = model.items().total().get() == 0;
        if (!problem.isEmpty() && isEmpty) return states.failed(problem);
        if (!model.items().loaded().get()) return states.loading();
        return isEmpty ? states.empty() : tiles();
    }

    private Node tiles() {
        TileGrid<MediaItem> made =
                asList.isSelected()
                        ? new TileGrid<>(
                                model.items(),
                                ROWS,
                                () -> new MediaRow(covers),
                                ItemTexts::spoken,
                                shown)
                        : new TileGrid<>(
                                model.items(),
                                GRID,
                                () -> new MediaTile(covers),
                                ItemTexts::spoken,
                                shown);
        made.onCursor(model::select);
        made.onOpen(_ -> openAt(made.cursor().get()));
        made.onClick(
                item -> {
                    if (item.type() == MediaType.IMAGE) openAt(made.cursor().get());
                });
        grid = made;
        return made;
    }

    /// Music plays with what follows it; anything else opens by itself.
    private void openAt(int index) {
        MediaItem item = model.items().get(index);
        if (item == null) return;
        if (item.type() == MediaType.AUDIO) actions.play(model.from(index));
        else opening.open(Row.of(model.items()), index);
    }

    /// Opens what the details show, and among its neighbours if the cursor still stands on it.
    private void openSelected() {
        MediaItem item = model.selected().get();
        if (item == null) return;
        int at = grid == null ? -1 : grid.cursor().get();
        if (model.isSelected(at)) openAt(at);
        else opening.open(Row.of(List.of(item)), 0);
    }

    private void find(KeyEvent event) {
        boolean isTyping = event.getTarget() instanceof TextInputControl;
        boolean isSlash = "/".equals(event.getText()) && !isTyping;
        if (!FIND.match(event) && !isSlash) return;
        search.requestFocus();
        isLed = isSlash;
        event.consume();
    }

    /// The slash that leads to the search is not searched for.
    private void swallow(KeyEvent event) {
        if (isLed && "/".equals(event.getCharacter())) event.consume();
        isLed = false;
    }

    private void addFolder() {
        FolderPicker.pick(view).ifPresent(scan::add);
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public List<Node> tools() {
        return List.of(
                search,
                asList,
                WhyNot.on(
                        Buttons.icon(Material2RoundMZ.REFRESH, "media.rescan", scan::start),
                        scan.whyNot()));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
