package org.hearth.ui.people;

import javafx.collections.ObservableSet;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Person;
import org.hearth.server.platform.auth.Role;
import org.hearth.ui.control.Choice;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.Labelled;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.PersonFormModel.Field;

import java.util.List;
import java.util.Locale;

/// A grown-up's, a child's or a guest's form.
final class PersonForm extends VBox {
    private static final List<Role> ROLES =
            List.of(Role.OWNER, Role.ADMIN, Role.OPERATOR, Role.VIEWER, Role.AUDITOR);

    private final TextField name = new TextField();

    PersonForm(PersonFormModel model, Runnable leave) {
        getStyleClass().add("person-form");
        String key = model.isOld() ? "form.edit." : "form.new.";
        Label title = new Label(Texts.text(key + model.kind().name().toLowerCase(Locale.ROOT)));
        title.getStyleClass().add(Styles.SECTION_TITLE);
        title.setWrapText(true);
        name.textProperty().bindBidirectional(model.name());
        name.setPromptText(Texts.text("owner.name.prompt"));
        getChildren()
                .addAll(
                        title,
                        FormField.of("form.name", name).withFault(name, model.fault(Field.NAME)));
        switch (model.kind()) {
            case ADULT, SERVICE -> getChildren().addAll(email(model), roles(model));
            case CHILD -> getChildren().add(parents(model));
            case GUEST -> getChildren().addAll(lastDay(model), email(model));
        }
        Button save = Buttons.primary("action.save", model::save);
        save.setDefaultButton(true);
        save.disableProperty().bind(model.busy());
        FlowPane buttons = new FlowPane(save, Buttons.plain("action.cancel", leave));
        buttons.getStyleClass().add(Styles.INLINE);
        getChildren()
                .addAll(
                        room(model),
                        new Labelled("form.color", colors(model)),
                        NoteLine.problem(model.problem()),
                        buttons);
    }

    void begin() {
        name.requestFocus();
    }

    private static Node email(PersonFormModel model) {
        TextField email = new TextField();
        email.textProperty().bindBidirectional(model.email());
        email.setPromptText(Texts.text("form.email.prompt"));
        return FormField.of("form.email", email).withFault(email, model.fault(Field.EMAIL));
    }

    private static Node roles(PersonFormModel model) {
        VBox all = new VBox();
        all.getStyleClass().add(Styles.FIELD);
        ROLES.forEach(
                role -> all.getChildren().add(chip(PersonTexts.role(role), model.roles(), role)));
        return new Labelled("form.roles", all).withFault(model.fault(Field.ROLES));
    }

    private static Node parents(PersonFormModel model) {
        FlowPane all = inline();
        for (Person one : model.grownUps()) {
            all.getChildren().add(chip(one.name(), model.parents(), one.id()));
        }
        return new Labelled("form.parents", all).withFault(model.fault(Field.PARENTS));
    }

    private static Node lastDay(PersonFormModel model) {
        DatePicker day = new DatePicker();
        day.valueProperty().bindBidirectional(model.lastMoment().day());
        day.setAccessibleText(Texts.text("form.lastDay"));
        day.getEditor().setAccessibleText(Texts.text("form.lastDay"));
        TextField time = new TextField();
        time.setPrefColumnCount(5);
        time.setAccessibleText(Texts.text("form.lastTime"));
        time.textProperty().bindBidirectional(model.lastMoment().time());
        FlowPane both = inline();
        both.getChildren().addAll(day, time);
        return new Labelled("form.lastDay", both).withFault(model.fault(Field.LAST_DAY));
    }

    private static Node room(PersonFormModel model) {
        RoomChoice room = model.room();
        return new Labelled(
                        "form.place",
                        new Choice<>(
                                "form.place", room.rooms(), room.room(), RoomChoice.Room::name))
                .withFault(model.fault(Field.PLACE));
    }

    private static <T> ToggleButton chip(String words, ObservableSet<T> chosen, T one) {
        ToggleButton chip = new ToggleButton(words);
        chip.getStyleClass().add(Styles.CHIP);
        chip.setWrapText(true);
        chip.setSelected(chosen.contains(one));
        chip.setOnAction(
                _ -> {
                    if (chip.isSelected()) chosen.add(one);
                    else chosen.remove(one);
                });
        return chip;
    }

    private static Node colors(PersonFormModel model) {
        FlowPane all = inline();
        int number = 0;
        for (String color : PersonTexts.COLORS) {
            ToggleButton one = new ToggleButton();
            one.getStyleClass().add("swatch");
            one.setStyle("-fx-background-color: " + color + ";");
            one.setAccessibleText(Texts.text("form.color.number", ++number));
            one.setOnAction(_ -> model.color().set(one.isSelected() ? color : null));
            model.color().subscribe(now -> one.setSelected(color.equals(now)));
            all.getChildren().add(one);
        }
        return all;
    }

    private static FlowPane inline() {
        FlowPane flow = new FlowPane();
        flow.getStyleClass().add(Styles.INLINE);
        return flow;
    }
}
