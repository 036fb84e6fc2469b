package org.hearth.ui.control;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/// Two columns of cards, or one where the room is too narrow for two.
public final class Columns extends GridPane {
    private static final double NARROW_BELOW = 820;

    private final VBox first;
    private final VBox second;

    /// @param left comes first where there is one column
    public Columns(List<? extends Node> left, List<? extends Node> right) {
        first = column(left);
        second = column(right);
        getStyleClass().add("columns");
        getChildren().addAll(first, second);
        widthProperty().subscribe(width -> arrange(width.doubleValue() < NARROW_BELOW ? 1 : 2));
    }

    private void arrange(int columns) {
        if (getColumnConstraints().size() == columns) return;
        ColumnConstraints share = new ColumnConstraints();
        share.setPercentWidth(100.0 / columns);
        share.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(columns == 1 ? List.of(share) : List.of(share, share));
        setConstraints(first, 0, 0);
        setConstraints(second, columns - 1, 2 - columns);
    }

    private static VBox column(List<? extends Node> cards) {
        VBox column = new VBox();
        column.getStyleClass().add("column");
        column.getChildren().setAll(cards);
        setValignment(column, VPos.TOP);
        setFillWidth(column, true);
        return column;
    }
}
