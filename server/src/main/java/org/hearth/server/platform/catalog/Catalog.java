package org.hearth.server.platform.catalog;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.text.Folding;
import org.hearth.server.platform.time.Uuid7;
import org.hibernate.StatelessSession;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/// The door to one table of reference data: list, form, permission, audit and events as its [Kind]
/// declares them. Thread-safe.
public final class Catalog<R extends CatalogRow, V, D extends CatalogForm> {
    private final Platform platform;
    private final Kind<R, V, D> kind;

    /// Nothing is read yet.
    public Catalog(Platform platform, Kind<R, V, D> kind) {
        this.platform = platform;
        this.kind = kind;
    }

    /// What it is a catalogue of.
    public Kind<R, V, D> kind() {
        return kind;
    }

    /// A page of the entries that the caller may see.
    ///
    /// @param filters wanted values by the names of filtered columns
    public Page<V> entries(Caller caller, Listing listing, Map<String, String> filters) {
        caller.require(kind.read());
        Reach reach = caller.reach(kind.read());
        return platform.tx()
                .read(
                        store -> new Entries<>(store, kind),
                        entries ->
                                Page.of(
                                        listing,
                                        entries.page(listing, filters, reach).stream()
                                                .map(kind.view())
                                                .toList(),
                                        entries.count(listing, filters, reach)));
    }

    /// The values that one column has among the entries that the caller may see, in order and the
    /// first few hundred at most: what a list can be narrowed to.
    ///
    /// @param column a filtered one
    public List<String> values(Caller caller, Column<V> column) {
        caller.require(kind.read());
        Reach reach = caller.reach(kind.read());
        return platform.tx()
                .read(
                        store -> new Entries<>(store, kind),
                        entries -> entries.values(column.name(), reach));
    }

    /// One entry.
    public V entry(Caller caller, UUID id) {
        caller.requireSight(kind.read(), resource(id), () -> unknown(id));
        return kind.view().apply(platform.tx().read(store -> store, store -> find(store, id)));
    }

    /// Writes a new entry.
    public V add(Caller caller, D form) {
        caller.require(kind.manage(), whole());
        if (form.version() != null) throw new Invalid("version", "must be left out at first");
        return platform.tx()
                .write(
                        store -> store,
                        (store, unit) -> {
                            R row = kind.blank().get();
                            row.id = Uuid7.next(platform.clock());
                            row.createdAt = platform.clock().instant();
                            fill(store, row, form);
                            store.insert(row);
                            note(unit, caller, "add", Map.of(), row);
                            unit.publish(new CatalogEvents.EntryAdded(kind.name(), row.id));
                            return kind.view().apply(row);
                        });
    }

    /// Writes an entry again.
    public V change(Caller caller, UUID id, D form) {
        caller.requireSight(kind.read(), resource(id), () -> unknown(id));
        caller.require(kind.manage(), resource(id));
        return platform.tx()
                .write(
                        store -> store,
                        (store, unit) -> {
                            R row = find(store, id);
                            Long version = form.version();
                            if (version == null) throw new Invalid("version", "is required");
                            Conflict.unlessPresent("The " + kind.name(), version, row.version);
                            Map<String, Object> before = facts(row);
                            fill(store, row, form);
                            store.update(row);
                            note(unit, caller, "change", before, row);
                            unit.publish(new CatalogEvents.EntryChanged(kind.name(), id));
                            return kind.view().apply(row);
                        });
    }

    /// Removes an entry.
    public void remove(Caller caller, UUID id) {
        caller.requireSight(kind.read(), resource(id), () -> unknown(id));
        caller.require(kind.manage(), resource(id));
        platform.tx()
                .write(
                        store -> store,
                        (store, unit) -> {
                            R row = find(store, id);
                            caller.requireNothingDenied(resource(id));
                            store.delete(row);
                            platform.audit()
                                    .done(unit, caller, kind.name() + ".remove", target(row));
                            unit.publish(new CatalogEvents.EntryRemoved(kind.name(), id));
                            return row;
                        });
    }

    /// The entry as a thing that policies name.
    public Optional<Resources.Known> known(UUID id) {
        return Optional.ofNullable(platform.tx().read(s -> s, s -> s.get(kind.row(), id)))
                .map(this::known);
    }

    /// All entries as such.
    public List<Resources.Known> choices() {
        return platform.tx()
                .read(
                        store -> new Entries<>(store, kind),
                        entries -> entries.all().stream().map(this::known).toList());
    }

    private Resources.Known known(R row) {
        return new Resources.Known(text(kind.title(), kind.view().apply(row)), resource(row.id));
    }

    private void fill(StatelessSession store, R row, D form) {
        kind.fill().accept(row, form);
        row.updatedAt = platform.clock().instant();
        V entry = kind.view().apply(row);
        row.titleOrder = Folding.fold(text(kind.title(), entry));
        row.searchText =
                kind.columns().stream()
                        .filter(one -> one.is(Column.Trait.SEARCHED) || one.equals(kind.title()))
                        .map(one -> Folding.fold(text(one, entry)))
                        .collect(Collectors.joining(" "));
        kind.check().check(store, row);
    }

    private void note(Unit unit, Caller caller, String verb, Map<String, Object> before, R row) {
        platform.audit()
                .changed(unit, caller, kind.name() + "." + verb, target(row), before, facts(row));
    }

    private Map<String, Object> facts(R row) {
        V entry = kind.view().apply(row);
        Map<String, Object> facts = new TreeMap<>();
        kind.columns().forEach(one -> facts.put(one.name(), text(one, entry)));
        return facts;
    }

    private static <V> String text(Column<V> column, V entry) {
        return Objects.toString(column.value().apply(entry), "");
    }

    private Target target(R row) {
        V entry = kind.view().apply(row);
        return new Target(kind.name(), row.id.toString(), text(kind.title(), entry));
    }

    private Resource resource(UUID id) {
        return kind.resource() == ResourceType.HOUSEHOLD
                ? Resource.HOUSEHOLD
                : Resource.of(kind.resource(), id);
    }

    private Resource whole() {
        return kind.resource() == ResourceType.HOUSEHOLD
                ? Resource.HOUSEHOLD
                : Resource.any(kind.resource());
    }

    private R find(StatelessSession store, UUID id) {
        R row = store.get(kind.row(), id);
        if (row == null) throw unknown(id);
        return row;
    }

    private NotFound unknown(UUID id) {
        return new NotFound(kind.name(), id);
    }

    /// Names of the columns that lists can be narrowed by.
    List<String> filters() {
        return kind.columns().stream()
                .filter(one -> one.is(Column.Trait.FILTERED))
                .map(Column::name)
                .toList();
    }
}
