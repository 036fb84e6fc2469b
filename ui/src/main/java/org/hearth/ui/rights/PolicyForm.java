package org.hearth.ui.rights;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Effect;
import org.hearth.ui.control.Choice;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.Labelled;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;

/// Who may, or may never, do what where.
final class PolicyForm extends VBox {

    PolicyForm(PolicyFormModel model, Runnable leave) {
        getStyleClass().add(Styles.CARD);
        Label title = new Label(Texts.text(model.isOld() ? "policy.edit" : "policy.new"));
        title.getStyleClass().add(Styles.CARD_TITLE);
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.name());
        name.setPromptText(Texts.text("policy.name.prompt"));
        Button save = Buttons.primary("action.save", model::save);
        save.disableProperty().bind(model.busy().or(model.whom().isNull()));
        FlowPane buttons = new FlowPane(save, Buttons.plain("action.cancel", leave));
        buttons.getStyleClass().add(Styles.INLINE);
        Label everything = new Label(Texts.text("policy.everything"));
        everything.getStyleClass().add(Styles.FIELD_NOTE);
        everything.setWrapText(true);
        getChildren()
                .addAll(
                        title,
                        new Labelled(
                                "policy.who",
                                new Choice<>(
                                        "policy.who", model.choices(), model.whom(), Whom::name)),
                        effects(model),
                        new ThingPicker(model.thing()),
                        new Labelled("rights.what", new PermissionPicker(model.thing()))
                                .withFault(model.whatFault()),
                        everything,
                        FormField.of("policy.name", name),
                        NoteLine.problem(model.problem()),
                        buttons);
    }

    private static FlowPane effects(PolicyFormModel model) {
        FlowPane both = new FlowPane();
        both.getStyleClass().add(Styles.INLINE);
        ToggleGroup group = new ToggleGroup();
        for (Effect effect : Effect.values()) {
            boolean isAllowing = effect == Effect.ALLOW;
            ToggleButton one =
                    new ToggleButton(
                            Texts.text(isAllowing ? "policy.may" : "policy.mayNever"),
                            new FontIcon(
                                    isAllowing ? Material2RoundAL.CHECK : Material2RoundAL.BLOCK));
            one.getStyleClass().add(Styles.CHIP);
            one.setToggleGroup(group);
            one.setSelected(model.effect().get() == effect);
            one.setOnAction(
                    _ -> {
                        one.setSelected(true);
                        model.effect().set(effect);
                    });
            both.getChildren().add(one);
        }
        return both;
    }
}
