package org.hearth.ui.list;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/// One place of a grid, used for one item after the other. FX thread only.
public interface Tile<T> {
    /// What is shown; the same node each time.
    Region view();

    /// Shows an item, or a place holder for one that is on its way.
    void show(@Nullable T item);
}
