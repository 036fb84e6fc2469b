package org.hearth.ui.list;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Shows a [PagedList] in as many columns as fit, or in rows of one; only what is to be seen has
/// nodes. One item is under the cursor: arrow keys move it, Enter opens it. FX thread only.
public final class TileGrid<T> extends StackPane {
    /// The margins of a row and the scroll bar.
    private static final double MARGINS = 66;

    private final ReadOnlyIntegerWrapper cursor = new ReadOnlyIntegerWrapper(-1);
    private final RowNumbers rows = new RowNumbers();
    private final ListView<Integer> list = new ListView<>(rows);
    private final PagedList<T> items;
    private final Shape shape;
    private final Supplier<? extends Tile<T>> tiles;
    private final Function<? super T, String> names;
    private Consumer<? super T> onOpen = _ -> {};
    private Consumer<? super T> onMenu = _ -> {};
    private Consumer<? super T> onClick = _ -> {};
    private Consumer<? super T> onCursor = _ -> {};
    private boolean isCursorAwaited;
    private final ReadOnlyIntegerWrapper columns = new ReadOnlyIntegerWrapper(1);

    /// How items are laid out.
    ///
    /// @param style class of the list
    /// @param tileWidth the least width of a tile; 0 for rows of one
    /// @param height of a row, or of the words under a square tile
    public record Shape(String style, double tileWidth, double height) {
        int columns(double width) {
            return tileWidth == 0 ? 1 : Math.max(1, (int) ((width - MARGINS) / tileWidth));
        }

        double rowHeight(double width) {
            if (tileWidth == 0) return height;
            return Math.floor(Math.max(0, width - MARGINS) / columns(width)) + height;
        }
    }

    /// @param tiles makes a place; some are made, and reused while scrolling
    /// @param names what a screen reader says of an item
    public TileGrid(
            PagedList<T> items,
            Shape shape,
            Supplier<? extends Tile<T>> tiles,
            Function<? super T, String> names,
            Disposer disposer) {
        this.items = items;
        this.shape = shape;
        this.tiles = tiles;
        this.names = names;
        getStyleClass().add("tiles");
        list.getStyleClass().add(shape.style());
        list.setCellFactory(_ -> row());
        list.addEventFilter(KeyEvent.KEY_PRESSED, new GridKeys(this)::pressed);
        list.widthProperty().subscribe(_ -> arrange());
        getChildren().add(list);
        disposer.watch(items.total(), _ -> arrange());
        disposer.watch(items.revision(), _ -> describe());
    }

    /// Which item is under the cursor; -1 when none is.
    public ReadOnlyIntegerProperty cursor() {
        return cursor.getReadOnlyProperty();
    }

    /// What happens when the cursor was put on an item, as soon as the item is there.
    public void onCursor(Consumer<? super T> action) {
        onCursor = action;
    }

    /// What happens on Enter and on a double click.
    public void onOpen(Consumer<? super T> action) {
        onOpen = action;
    }

    /// What a single click does besides putting the cursor there.
    public void onClick(Consumer<? super T> action) {
        onClick = action;
    }

    /// What happens on the menu key.
    public void onMenu(Consumer<? super T> action) {
        onMenu = action;
    }

    /// Puts the cursor on an item and brings it into sight.
    public void select(int index) {
        if (items.total().get() == 0) return;
        int wanted = Math.clamp(index, 0, items.total().get() - 1);
        cursor.set(wanted);
        isCursorAwaited = true;
        describe();
        bringIntoSight(wanted / columns());
    }

    /// Twice where that is needed: right after the rows changed their height, JavaFX misses by one.
    private void bringIntoSight(int row) {
        if (isSeen(row)) return;
        list.scrollTo(row);
        list.layout();
        if (!isSeen(row)) list.scrollTo(row);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    int columns() {
        return columns.get();
    }

    ReadOnlyIntegerProperty columnsProperty() {
        return columns.getReadOnlyProperty();
    }

    int rowsInSight() {
        return Math.max(1, (int) (list.getHeight() / Math.max(1, list.getFixedCellSize())) - 1);
    }

    @Nullable T current() {
        return items.get(cursor.get());
    }

    void open() {
        T item = current();
        if (item != null) onOpen.accept(item);
    }

    void click() {
        T item = current();
        if (item != null) onClick.accept(item);
    }

    void menu() {
        T item = current();
        if (item != null) onMenu.accept(item);
    }

    private boolean isSeen(int row) {
        return seenRows().anyMatch(seen -> seen == row);
    }

    /// The rows that are in sight as a whole.
    private IntStream seenRows() {
        return list.lookupAll(".tile-row").stream()
                .filter(GridRow.class::isInstance)
                .map(GridRow.class::cast)
                .filter(cell -> !cell.isEmpty())
                .filter(cell -> cell.getLayoutY() >= 0)
                .filter(cell -> cell.getLayoutY() + cell.getHeight() <= list.getHeight())
                .mapToInt(cell -> cell.getIndex());
    }

    private ListCell<Integer> row() {
        return new GridRow<>(this, items, tiles);
    }

    /// What is in sight stays there when there are more or fewer columns.
    private void arrange() {
        int before = columns();
        int first = seenRows().min().orElse(0) * before;
        columns.set(shape.columns(list.getWidth()));
        list.setFixedCellSize(shape.rowHeight(list.getWidth()));
        rows.resize(Math.ceilDiv(items.total().get(), columns()));
        if (cursor.get() >= items.total().get()) cursor.set(items.total().get() - 1);
        if (columns() != before) list.scrollTo(first / columns());
        describe();
    }

    private void describe() {
        T item = current();
        list.setAccessibleText(item == null ? "" : names.apply(item));
        if (item == null || !isCursorAwaited) return;
        isCursorAwaited = false;
        onCursor.accept(item);
    }
}
