package org.hearth.ui.catalog;

import javafx.collections.ListChangeListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.server.platform.catalog.CatalogForm;
import org.hearth.server.platform.catalog.Column;
import org.hearth.server.platform.catalog.Column.Input;
import org.hearth.server.platform.catalog.Column.Trait;
import org.hearth.ui.control.EmptyState;
import org.hearth.ui.control.SearchField;
import org.hearth.ui.list.PagedTable;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.function.Consumer;

/// Search, filters and the table of a catalogue.
final class EntryTable<V, D extends CatalogForm> extends VBox {
    private final SearchField search = new SearchField("catalog.search");
    private final PagedTable<Entry<V>> table;
    private final CatalogModel<V, D> model;

    EntryTable(CatalogModel<V, D> model, Consumer<? super Entry<V>> chosen, Disposer disposer) {
        this.model = model;
        getStyleClass().add("list-open");
        search.textProperty().bindBidirectional(model.search());
        FlowPane bar = new FlowPane(search);
        bar.getStyleClass().add(Styles.INLINE);
        model.filtered().forEach(one -> bar.getChildren().add(filter(one, disposer)));
        Label count = new Label();
        count.getStyleClass().add(Styles.META);
        disposer.watch(
                model.items().total(), total -> count.setText(Texts.text("catalog.count", total)));
        bar.getChildren().add(count);
        table = new PagedTable<>(model.items(), disposer);
        table.setAccessibleText(Texts.words(model.kind().name()));
        table.setPlaceholder(new EmptyState(Material2RoundMZ.SEARCH, "actions.none"));
        model.kind().columns().stream()
                .filter(one -> !one.is(Trait.FORM_ONLY))
                .forEach(this::column);
        table.onOrder(model::order);
        table.onChosen(chosen);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(bar, table);
    }

    /// Keeps the row of the chosen entry selected.
    void mark() {
        Entry<V> now = model.chosen().get();
        table.mark(one -> now != null && one.id().equals(now.id()));
    }

    void begin() {
        search.requestFocus();
    }

    private void column(Column<V> column) {
        TableColumn<Integer, Entry<V>> made =
                table.column(model.label(column.name()), entry -> shown(column, entry), null);
        made.setUserData(column.name());
        made.setSortable(column.is(Trait.SORTED) || column.is(Trait.TITLE));
    }

    private static <V> String shown(Column<V> column, Entry<V> entry) {
        String text = entry.text(column);
        if (column.input() != Input.YES_NO) return text;
        return Texts.text(Boolean.parseBoolean(text) ? "yes" : "no");
    }

    private ComboBox<String> filter(Column<V> column, Disposer disposer) {
        String any = Texts.text("catalog.any", model.label(column.name()));
        ComboBox<String> box = new ComboBox<>();
        box.setAccessibleText(Texts.text("catalog.filter", model.label(column.name())));
        ListChangeListener<String> listener = _ -> fill(box, column, any);
        model.choices(column).addListener(listener);
        disposer.add(() -> model.choices(column).removeListener(listener));
        fill(box, column, any);
        box.valueProperty()
                .subscribe(
                        (_, value) -> {
                            if (value != null)
                                model.narrow(column, value.equals(any) ? null : value);
                        });
        return box;
    }

    private void fill(ComboBox<String> box, Column<V> column, String any) {
        String now = box.getValue();
        box.getItems().setAll(any);
        box.getItems().addAll(model.choices(column));
        boolean isGone = now == null || !box.getItems().contains(now);
        box.setValue(isGone ? any : now);
    }
}
