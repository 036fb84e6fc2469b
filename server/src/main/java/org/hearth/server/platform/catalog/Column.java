package org.hearth.server.platform.catalog;

import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/// One column of a catalogue: how it is named outside, shown and filled in.
///
/// @param <V> the entry as others see it
/// @param name in JSON, in the form record and in the row; `orderBy` and filters use it
/// @param input what the form has for it
/// @param value what an entry has in it
public record Column<V>(
        String name, Input input, Function<V, @Nullable Object> value, Set<Trait> traits) {

    /// What the form has for a column.
    public enum Input {
        /// One line of text.
        LINE,
        /// Several lines of text.
        TEXT,
        NUMBER,
        YES_NO
    }

    /// What else there is to a column.
    public enum Trait {
        /// What the entry is called; lists are in its order by default. One column has it.
        TITLE,
        /// A list can be in its order.
        SORTED,
        /// A list can be narrowed to one value of it.
        FILTERED,
        /// A search looks in it.
        SEARCHED,
        /// The table has no room for it.
        FORM_ONLY
    }

    /// Copies the traits.
    public Column {
        traits = Set.copyOf(traits);
    }

    /// A line of text.
    public static <V> Column<V> line(String name, Function<V, @Nullable Object> value) {
        return new Column<>(name, Input.LINE, value, Set.of());
    }

    /// Several lines of text, shown in the form only.
    public static <V> Column<V> text(String name, Function<V, @Nullable Object> value) {
        return new Column<>(name, Input.TEXT, value, Set.of(Trait.FORM_ONLY));
    }

    /// The same column with more to it.
    public Column<V> with(Trait... more) {
        Set<Trait> all = EnumSet.noneOf(Trait.class);
        all.addAll(traits);
        all.addAll(Set.of(more));
        return new Column<>(name, input, value, all);
    }

    /// Whether the column has that.
    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
