package org.hearth.ui.control;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.javafx.FontIcon;

/// An icon with a number at its corner; without one while there is nothing to count.
public final class Badge extends StackPane {
    private static final int MOST = 9;

    private final Label number = new Label();

    /// Nothing to count yet.
    public Badge(FontIcon icon) {
        number.getStyleClass().add("count-badge");
        setAlignment(number, Pos.TOP_RIGHT);
        getChildren().addAll(icon, number);
        show(0);
    }

    /// Counts so many; `9+` stands for more than nine.
    public void show(int count) {
        number.setText(count > MOST ? MOST + "+" : String.valueOf(count));
        number.setVisible(count > 0);
    }
}
