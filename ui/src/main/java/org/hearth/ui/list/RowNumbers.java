package org.hearth.ui.list;

import javafx.collections.ObservableListBase;

/// The rows 0 to n as a list that holds nothing. FX thread only.
final class RowNumbers extends ObservableListBase<Integer> {
    private int size;

    void resize(int rows) {
        if (rows == size) return;
        int before = size;
        size = rows;
        beginChange();
        if (rows > before) nextAdd(before, rows);
        else nextRemove(rows, java.util.stream.IntStream.range(rows, before).boxed().toList());
        endChange();
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= size) throw new IndexOutOfBoundsException(index);
        return index;
    }

    @Override
    public int size() {
        return size;
    }
}
