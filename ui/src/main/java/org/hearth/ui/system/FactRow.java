package org.hearth.ui.system;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.ui.look.Styles;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// One thing and how it is: a sign, its name, and a sentence.
final class FactRow extends HBox {

    private FactRow(Ikon sign, String title, String words) {
        getStyleClass().addAll(Styles.ROW, "tall-row");
        Label name = new Label(title);
        name.getStyleClass().add(Styles.ROW_TITLE);
        Label facts = new Label(words);
        facts.getStyleClass().add(Styles.META);
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        VBox both = new VBox(name, facts);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        getChildren().addAll(new FontIcon(sign), both);
    }

    static FactRow of(Ikon sign, String title, String words) {
        return new FactRow(sign, title, words);
    }

    static FactRow fine(String title, String words) {
        return new FactRow(Material2RoundAL.CHECK_CIRCLE_OUTLINE, title, words);
    }

    /// Somebody should look into it.
    static FactRow troubled(String title, String words) {
        FactRow row = new FactRow(Material2RoundMZ.WARNING, title, words);
        row.getStyleClass().add(Styles.NOTE_PROBLEM);
        return row;
    }
}
