package org.hearth.ui.retention;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.material2.Material2RoundMZ;

import java.util.Optional;

/// One sort of data: what it is, how long it is kept, and what that means.
final class RuleRow extends HBox {

    /// @param whyNot why nothing can be chosen; empty when it can
    RuleRow(RuleModel model, Optional<String> whyNot) {
        getStyleClass().addAll(Styles.ROW, "tall-row");
        Label title = new Label(model.title());
        title.getStyleClass().add(Styles.ROW_TITLE);
        title.setWrapText(true);
        VBox words =
                new VBox(
                        title,
                        NoteLine.hint(model.foreseen()),
                        NoteLine.hint(model.last()),
                        NoteLine.problem(model.problem()));
        words.getStyleClass().add("words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, tools(model, whyNot.isPresent()));
    }

    private static FlowPane tools(RuleModel model, boolean mayNot) {
        TextField days = new TextField();
        days.getStyleClass().add("short-field");
        days.setAccessibleText(Texts.text("retention.daysOf", model.title()));
        days.textProperty().bindBidirectional(model.days());
        days.setOnAction(_ -> model.save());
        CheckBox forEver = new CheckBox(Texts.text("retention.forEver"));
        forEver.setAccessibleText(Texts.text("retention.forEverOf", model.title()));
        forEver.selectedProperty().bindBidirectional(model.forEver());
        forEver.setDisable(mayNot);
        Button save = Buttons.primary("catalog.save", model::save);
        Button usual = Buttons.icon(Material2RoundMZ.UNDO, "retention.usual", model::reset);
        usual.setAccessibleText(Texts.text("retention.usualOf", model.title(), model.usual()));
        if (mayNot) {
            days.setDisable(true);
            save.setDisable(true);
            usual.setDisable(true);
        } else {
            days.disableProperty().bind(model.forEver());
            save.disableProperty().bind(model.changed().not());
            usual.disableProperty().bind(model.chosen().not());
        }
        FlowPane tools =
                new FlowPane(days, new Label(Texts.text("retention.days")), forEver, save, usual);
        tools.getStyleClass().addAll(Styles.INLINE, "rule-tools");
        return tools;
    }
}
