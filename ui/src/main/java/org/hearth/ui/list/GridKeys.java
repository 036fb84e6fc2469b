package org.hearth.ui.list;

import javafx.scene.input.KeyEvent;

/// Moves a grid's cursor by keys.
final class GridKeys {
    private final TileGrid<?> grid;

    GridKeys(TileGrid<?> grid) {
        this.grid = grid;
    }

    void pressed(KeyEvent event) {
        int at = grid.cursor().get();
        switch (event.getCode()) {
            case LEFT -> grid.select(at - 1);
            case RIGHT -> grid.select(at + 1);
            case UP -> grid.select(at < grid.columns() ? at : at - grid.columns());
            case DOWN -> grid.select(at < 0 ? 0 : at + grid.columns());
            case PAGE_UP -> grid.select(at - grid.columns() * grid.rowsInSight());
            case PAGE_DOWN -> grid.select(at + grid.columns() * grid.rowsInSight());
            case HOME -> grid.select(0);
            case END -> grid.select(Integer.MAX_VALUE);
            case ENTER -> grid.open();
            case CONTEXT_MENU -> grid.menu();
            default -> {
                return;
            }
        }
        event.consume();
    }
}
