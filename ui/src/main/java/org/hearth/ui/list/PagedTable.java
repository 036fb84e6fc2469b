package org.hearth.ui.list;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.hearth.server.platform.db.Listing.Direction;
import org.hearth.ui.work.Disposer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// A long list as a table: rows are made as somebody comes to them, and the hub sorts. FX thread
/// only.
public final class PagedTable<T> extends TableView<Integer> {
    private final RowNumbers rows = new RowNumbers();
    private final PagedList<T> items;
    private Predicate<? super T> marked = _ -> false;
    private boolean isMarking;

    /// @param items shown as they come
    public PagedTable(PagedList<T> items, Disposer disposer) {
        this.items = items;
        getStyleClass().add("paged-table");
        setItems(rows);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setSortPolicy(_ -> true);
        disposer.watch(items.revision(), _ -> renew());
    }

    /// A column that shows words.
    ///
    /// @param text of an item
    /// @param sign before the words; null for none
    public TableColumn<Integer, T> column(
            String title,
            Function<? super T, String> text,
            @Nullable Function<? super T, ? extends Ikon> sign) {
        TableColumn<Integer, T> column = new TableColumn<>(title);
        column.setCellValueFactory(
                row ->
                        new ReadOnlyObjectWrapper<>(items.get(row.getValue()))
                                .getReadOnlyProperty());
        column.setCellFactory(_ -> new Cell<>(text, sign));
        column.setSortable(false);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    /// Lets somebody put the table into the order of columns that have a name.
    ///
    /// @param ordered hears the name that the column carries, and the direction
    public void onOrder(BiConsumer<String, Direction> ordered) {
        setSortPolicy(
                _ -> {
                    for (TableColumn<Integer, ?> column : getSortOrder()) {
                        boolean isUp = column.getSortType() == TableColumn.SortType.ASCENDING;
                        ordered.accept(
                                String.valueOf(column.getUserData()),
                                isUp ? Direction.ASC : Direction.DESC);
                        return true;
                    }
                    return true;
                });
    }

    /// Hears of the item that somebody chooses.
    public void onChosen(Consumer<? super T> chosen) {
        getSelectionModel()
                .selectedItemProperty()
                .subscribe(
                        row -> {
                            T item = row == null || isMarking ? null : items.get(row);
                            if (item != null) chosen.accept(item);
                        });
    }

    /// Keeps the selection on the item that fits, wherever it goes, and on none while none does.
    public void mark(Predicate<? super T> chosen) {
        marked = chosen;
        find();
    }

    private void renew() {
        isMarking = true;
        rows.resize(items.total().get());
        isMarking = false;
        refresh();
        find();
    }

    private void find() {
        OptionalInt at = items.find(marked);
        isMarking = true;
        if (at.isEmpty()) getSelectionModel().clearSelection();
        else if (!getSelectionModel().isSelected(at.getAsInt())) {
            getSelectionModel().clearAndSelect(at.getAsInt());
        }
        isMarking = false;
    }

    private static final class Cell<T> extends TableCell<Integer, T> {
        private final Function<? super T, String> text;
        private final @Nullable Function<? super T, ? extends Ikon> sign;

        Cell(Function<? super T, String> text, @Nullable Function<? super T, ? extends Ikon> sign) {
            this.text = text;
            this.sign = sign;
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setText(empty ? null : "…");
                setGraphic(null);
            } else {
                setText(text.apply(item));
                setGraphic(picture(item));
            }
        }

        private @Nullable Node picture(T item) {
            return sign == null ? null : new FontIcon(sign.apply(item));
        }
    }
}
