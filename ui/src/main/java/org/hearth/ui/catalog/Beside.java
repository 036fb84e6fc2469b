package org.hearth.ui.catalog;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;

/// What a page shows of the chosen entry besides its form, such as who is in a group. FX thread
/// only.
public interface Beside<V> extends AutoCloseable {
    /// What is shown under the form while an entry is chosen; the same node each time.
    Node view();

    /// Another entry is chosen, or the same one has changed.
    ///
    /// @param entry null when none is
    void show(@Nullable Entry<V> entry);

    /// Whether something is changed there and not kept yet.
    default boolean isUnsaved() {
        return false;
    }

    @Override
    default void close() {}
}
