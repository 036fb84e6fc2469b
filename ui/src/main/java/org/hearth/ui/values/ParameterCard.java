package org.hearth.ui.values;

import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;

import org.hearth.server.settings.SettingType;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Choice;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.Labelled;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Texts;

import java.util.List;
import java.util.Locale;

/// Adds a setting of the family's own.
final class ParameterCard extends StackPane {

    ParameterCard(ParameterModel model) {
        TextField key = new TextField();
        key.setPromptText(Texts.text("parameter.key.prompt"));
        key.textProperty().bindBidirectional(model.key());
        TextField about = new TextField();
        about.setPromptText(Texts.text("parameter.about.prompt"));
        about.textProperty().bindBidirectional(model.about());
        TextField initial = new TextField();
        initial.textProperty().bindBidirectional(model.initial());
        initial.setOnAction(_ -> model.add());
        Choice<SettingType> type =
                new Choice<>(
                        "parameter.type",
                        FXCollections.observableArrayList(SettingType.values()),
                        model.type(),
                        one -> Texts.text("parameter.type." + one.name().toLowerCase(Locale.ROOT)));
        model.type()
                .subscribe(
                        now ->
                                initial.setPromptText(
                                        now == null
                                                ? ""
                                                : Texts.text(
                                                        "parameter.initial."
                                                                + now.name()
                                                                        .toLowerCase(
                                                                                Locale.ROOT))));
        Button add = Buttons.plain("parameter.add", model::add);
        boolean mayNot = model.whyNot().isPresent();
        List.of(key, about, type, initial, add).forEach(one -> one.setDisable(mayNot));
        Card card =
                new Card(
                        "parameter",
                        FormField.of("parameter.key", key),
                        FormField.of("parameter.about", about),
                        new Labelled("parameter.type", type),
                        FormField.of("parameter.initial", initial),
                        NoteLine.problem(model.problem()),
                        add,
                        WhyNot.line(model.whyNot()));
        getChildren().add(card);
    }
}
