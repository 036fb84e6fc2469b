package org.hearth.ui.catalog;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.catalog.Catalog;
import org.hearth.server.platform.catalog.CatalogEvents;
import org.hearth.server.platform.catalog.CatalogForm;
import org.hearth.server.platform.catalog.Column;
import org.hearth.server.platform.catalog.Column.Trait;
import org.hearth.server.platform.catalog.Kind;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Listing.Direction;
import org.hearth.server.platform.db.Page;
import org.hearth.ui.list.PagedList;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The entries of one catalogue as somebody looks for them, and which is chosen. FX thread only.
///
/// What others change is seen at once, and the chosen entry stays chosen wherever it goes.
public final class CatalogModel<V, D extends CatalogForm> implements AutoCloseable {
    private final PagedList<Entry<V>> items;
    private final StringProperty search = new SimpleStringProperty("");
    private final ObservableMap<String, String> filters = FXCollections.observableHashMap();
    private final Map<String, ObservableList<String>> choices = new TreeMap<>();
    private final ReadOnlyObjectWrapper<@Nullable Entry<V>> chosen = new ReadOnlyObjectWrapper<>();
    private final Disposer disposer = new Disposer();
    private final Catalog<?, V, D> door;
    private final Supplier<Caller> caller;
    private final Reload<Map<String, List<String>>> gathering;
    private @Nullable String orderBy;
    private Direction direction = Direction.ASC;

    /// Loads at once and follows the catalogue from now on.
    public CatalogModel(
            Catalog<?, V, D> door,
            Supplier<Caller> caller,
            Background background,
            FxEvents events) {
        this.door = door;
        this.caller = caller;
        items = disposer.add(new PagedList<>(background));
        filtered().forEach(one -> choices.put(one.name(), FXCollections.observableArrayList()));
        gathering = disposer.add(new Reload<>(background, this::gather, this::offer, _ -> {}));
        disposer.add(events.listen(CatalogEvents.class, CatalogEvents::catalog, this::followed));
        disposer.watch(search, _ -> show());
        if (!choices.isEmpty()) gathering.again();
    }

    /// What it is a catalogue of.
    public Kind<?, V, D> kind() {
        return door.kind();
    }

    /// The entries that fit, in the order that is wanted.
    public PagedList<Entry<V>> items() {
        return items;
    }

    /// What is searched for.
    public StringProperty search() {
        return search;
    }

    /// The entry that is chosen, as it was when it was chosen; null when none is.
    public ReadOnlyObjectProperty<@Nullable Entry<V>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// The columns that the list can be narrowed by.
    public List<Column<V>> filtered() {
        return kind().columns().stream().filter(one -> one.is(Trait.FILTERED)).toList();
    }

    /// The values that one of these has.
    public ObservableList<String> choices(Column<V> column) {
        return choices.getOrDefault(column.name(), FXCollections.emptyObservableList());
    }

    /// Whether something narrows the list, so that an empty one is no empty catalogue.
    public boolean isNarrowed() {
        return !search.get().isBlank() || !filters.isEmpty();
    }

    /// Narrows the list to one value of a column.
    ///
    /// @param value null takes any
    public void narrow(Column<V> column, @Nullable String value) {
        if (Objects.equals(filters.get(column.name()), value)) return;
        if (value == null) filters.remove(column.name());
        else filters.put(column.name(), value);
        show();
    }

    /// Puts the list into the order of a column.
    public void order(String column, Direction wanted) {
        if (column.equals(orderBy) && wanted == direction) return;
        orderBy = column;
        direction = wanted;
        show();
    }

    /// Chooses an entry.
    public void choose(@Nullable Entry<V> entry) {
        chosen.set(entry);
    }

    /// Asks again for what is to be seen.
    public void load() {
        items.refresh();
    }

    /// What a column is called.
    public String label(String column) {
        return Texts.or("catalog." + kind().name() + "." + column, Texts.words(column));
    }

    private void show() {
        String words = search.get().strip();
        String by = orderBy;
        Direction way = direction;
        Map<String, String> wanted = Map.copyOf(filters);
        items.show(
                (offset, limit) ->
                        page(
                                new Listing(limit, offset, by, way, words.isEmpty() ? null : words),
                                wanted));
    }

    private Page<Entry<V>> page(Listing listing, Map<String, String> wanted) {
        return door.entries(caller.get(), listing, wanted).map(Entry::of);
    }

    private void followed(List<CatalogEvents> told) {
        if (told.stream().noneMatch(one -> one.catalog().equals(kind().name()))) return;
        items.refresh();
        if (!choices.isEmpty()) gathering.again();
    }

    private Map<String, List<String>> gather() {
        Map<String, List<String>> found = new TreeMap<>();
        filtered().forEach(one -> found.put(one.name(), door.values(caller.get(), one)));
        return found;
    }

    private void offer(Map<String, List<String>> found) {
        choices.forEach(
                (name, values) -> {
                    List<String> now = found.getOrDefault(name, List.of());
                    if (!values.equals(now)) values.setAll(now);
                });
    }

    @Override
    public void close() {
        disposer.close();
    }
}
