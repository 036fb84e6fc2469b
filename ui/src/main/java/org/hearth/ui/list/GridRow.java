package org.hearth.ui.list;

import javafx.css.PseudoClass;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// One row of a grid with its tiles. FX thread only; lives as long as the grid.
final class GridRow<T> extends ListCell<Integer> {
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");

    private final List<Tile<T>> tiles = new ArrayList<>();
    private final HBox box = new HBox();
    private final TileGrid<T> grid;
    private final PagedList<T> items;
    private final Supplier<? extends Tile<T>> maker;

    GridRow(TileGrid<T> grid, PagedList<T> items, Supplier<? extends Tile<T>> maker) {
        this.grid = grid;
        this.items = items;
        this.maker = maker;
        getStyleClass().add("tile-row");
        box.getStyleClass().add("tile-row-box");
        setPrefWidth(0);
        items.revision().subscribe(this::fill);
        grid.columnsProperty().subscribe(this::fill);
        grid.cursor().subscribe(this::mark);
    }

    @Override
    protected void updateItem(Integer row, boolean empty) {
        super.updateItem(row, empty);
        setGraphic(empty ? null : box);
        fill();
    }

    private void fill() {
        if (isEmpty() || getItem() == null) return;
        while (tiles.size() < grid.columns()) add();
        for (int i = 0; i < tiles.size(); i++) {
            int index = getItem() * grid.columns() + i;
            boolean isThere = i < grid.columns() && index < items.total().get();
            tiles.get(i).view().setVisible(isThere);
            tiles.get(i).view().setManaged(i < grid.columns());
            if (isThere) tiles.get(i).show(items.get(index));
        }
        mark();
    }

    private void mark() {
        if (isEmpty() || getItem() == null) return;
        for (int i = 0; i < tiles.size(); i++) {
            boolean isCurrent = getItem() * grid.columns() + i == grid.cursor().get();
            tiles.get(i).view().pseudoClassStateChanged(CURSOR, isCurrent);
        }
    }

    private void add() {
        int place = tiles.size();
        Tile<T> tile = maker.get();
        tile.view().setMaxWidth(Double.MAX_VALUE);
        tile.view().setPrefWidth(0);
        HBox.setHgrow(tile.view(), Priority.ALWAYS);
        tile.view().addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(place, event));
        tiles.add(tile);
        box.getChildren().add(tile.view());
    }

    private void clicked(int place, MouseEvent event) {
        grid.select(getItem() * grid.columns() + place);
        grid.requestFocus();
        if (event.getButton() == MouseButton.SECONDARY) grid.menu();
        else if (event.getClickCount() == 2) grid.open();
        else if (event.getClickCount() == 1) grid.click();
    }
}
