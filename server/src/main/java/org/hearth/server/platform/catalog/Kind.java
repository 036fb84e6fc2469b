package org.hearth.server.platform.catalog;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hibernate.StatelessSession;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// The declaration of one catalogue: from it come list, form, routes, permissions, audit and
/// events.
///
/// @param <R> the table's row
/// @param <V> the entry as others see it, a record
/// @param <D> what somebody fills in, a record
/// @param name of one entry, such as `place`: audit, events and the socket topic use it
/// @param path such as `/api/places`
/// @param doc one entry in words, such as `a room of the house`
/// @param resource what policies name an entry by; the household where they cannot
/// @param fill writes a form into a row, new or changed
/// @param check the one hook: may refuse or complete a row before it is written
public record Kind<R extends CatalogRow, V, D extends CatalogForm>(
        String name,
        String path,
        String doc,
        Class<R> row,
        Supplier<R> blank,
        Class<V> entry,
        Function<R, V> view,
        Class<D> form,
        BiConsumer<R, D> fill,
        Permission read,
        Permission manage,
        ResourceType resource,
        List<Column<V>> columns,
        Check<R> check) {

    /// Looks at a row in the transaction that writes it.
    @FunctionalInterface
    public interface Check<R> {
        /// Refuses by throwing a problem.
        void check(StatelessSession store, R row);
    }

    /// Copies the columns; there must be one title.
    public Kind {
        columns = List.copyOf(columns);
        long titles = columns.stream().filter(one -> one.is(Column.Trait.TITLE)).count();
        if (titles != 1) throw new IllegalArgumentException(name + " has " + titles + " titles");
    }

    /// Begins a declaration.
    public static Named named(String name, String path, String doc) {
        return new Named(name, path, doc);
    }

    /// The column that an entry is called by.
    public Column<V> title() {
        return columns.stream()
                .filter(one -> one.is(Column.Trait.TITLE))
                .findFirst()
                .orElseThrow(IllegalStateException::new);
    }

    /// A declaration that has its names.
    public record Named(String name, String path, String doc) {
        /// Names the row and the entry that others see of it.
        public <R extends CatalogRow, V> Seen<R, V> of(
                Class<R> row, Supplier<R> blank, Class<V> entry, Function<R, V> view) {
            return new Seen<>(this, row, blank, entry, view);
        }
    }

    /// A declaration that has its row.
    public record Seen<R extends CatalogRow, V>(
            Named named, Class<R> row, Supplier<R> blank, Class<V> entry, Function<R, V> view) {
        /// Names the form.
        public <D extends CatalogForm> Filled<R, V, D> form(Class<D> form, BiConsumer<R, D> fill) {
            return new Filled<>(this, form, fill);
        }
    }

    /// A declaration that has its form.
    public record Filled<R extends CatalogRow, V, D extends CatalogForm>(
            Seen<R, V> seen, Class<D> form, BiConsumer<R, D> fill) {
        /// Says who may read and change it, and what policies name an entry by.
        public Allowed<R, V, D> allow(Permission read, Permission manage, ResourceType resource) {
            return new Allowed<>(this, read, manage, resource);
        }
    }

    /// A declaration that lacks its columns only.
    public static final class Allowed<R extends CatalogRow, V, D extends CatalogForm> {
        private final Filled<R, V, D> filled;
        private final Permission read;
        private final Permission manage;
        private final ResourceType resource;
        private final List<Column<V>> columns = new ArrayList<>();

        Allowed(Filled<R, V, D> filled, Permission read, Permission manage, ResourceType resource) {
            this.filled = filled;
            this.read = read;
            this.manage = manage;
            this.resource = resource;
        }

        /// Adds a column, in the order of table and form.
        public Allowed<R, V, D> column(Column<V> column) {
            columns.add(column);
            return this;
        }

        /// Ends a declaration that needs no check.
        public Kind<R, V, D> done() {
            return checked((_, _) -> {});
        }

        /// Ends a declaration with its one hook.
        public Kind<R, V, D> checked(Check<R> check) {
            Seen<R, V> seen = filled.seen();
            return new Kind<>(
                    seen.named().name(),
                    seen.named().path(),
                    seen.named().doc(),
                    seen.row(),
                    seen.blank(),
                    seen.entry(),
                    seen.view(),
                    filled.form(),
                    filled.fill(),
                    read,
                    manage,
                    resource,
                    columns,
                    check);
        }
    }
}
