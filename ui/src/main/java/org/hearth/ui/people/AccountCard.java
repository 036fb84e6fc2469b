package org.hearth.ui.people;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.hearth.server.access.Person;
import org.hearth.ui.control.Card;
import org.hearth.ui.control.Confirm;
import org.hearth.ui.control.FormField;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.WhyNot;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Disposer;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/// A person's PIN, the code for who is locked out, off and on, and removing.
final class AccountCard extends StackPane {
    private final VBox body = new VBox();
    private final AccountModel model;

    AccountCard(AccountModel model, LockoutModel lockout, Disposer disposer) {
        this.model = model;
        body.getStyleClass().add("account");
        Label code = new Label();
        code.getStyleClass().addAll(Styles.CODE, "one-time");
        code.setFocusTraversable(true);
        Label how = new Label(Texts.text("people.code"));
        how.getStyleClass().add(Styles.META);
        how.setWrapText(true);
        disposer.watch(
                model.code(),
                now -> {
                    code.setText(now);
                    code.setAccessibleText(String.join(" ", now.split("")));
                    for (Label one : new Label[] {code, how}) {
                        one.setVisible(!now.isEmpty());
                        one.setManaged(!now.isEmpty());
                    }
                });
        getChildren()
                .add(
                        new Card(
                                "account",
                                new LockoutStrip(lockout),
                                body,
                                code,
                                how,
                                NoteLine.problem(model.problem())));
    }

    void show(Person person) {
        body.getChildren().setAll(pin(person), buttons(person), WhyNot.line(model.whyNot()));
    }

    private Node pin(Person person) {
        PasswordField pin = new PasswordField();
        pin.textProperty().bindBidirectional(model.pin());
        pin.setPromptText(Texts.text("pin.prompt"));
        pin.setOnAction(_ -> model.setPin());
        pin.setDisable(model.whyNotPin().isPresent());
        Button set = Buttons.plain(person.hasPin() ? "pin.change" : "pin.give", model::setPin);
        FlowPane line = new FlowPane(pin, WhyNot.on(set, model.whyNotPin()));
        line.getStyleClass().add(Styles.INLINE);
        FormField field = FormField.of("pin", pin).with(line).withFault(pin, model.pinFault());
        Label now = new Label(Texts.text(person.hasPin() ? "pin.has" : "pin.hasNone"));
        now.getStyleClass().add(Styles.FIELD_NOTE);
        now.setWrapText(true);
        return field.with(now);
    }

    private Node buttons(Person person) {
        Button reset =
                Buttons.with(
                        Material2RoundAL.LOCK_OPEN, Buttons.plain("people.reset", model::reset));
        Button turn =
                Buttons.with(
                        Material2RoundMZ.POWER_SETTINGS_NEW,
                        Buttons.plain(
                                person.enabled() ? "people.turnOff" : "people.turnOn",
                                model::turn));
        Button remove =
                Buttons.with(
                        Material2RoundAL.DELETE_OUTLINE,
                        Buttons.plain("people.remove", () -> remove(person)));
        FlowPane all =
                new FlowPane(
                        WhyNot.on(reset, model.whyNotReset()),
                        WhyNot.on(turn, model.whyNotEnd()),
                        WhyNot.on(remove, model.whyNotEnd()));
        all.getStyleClass().add(Styles.INLINE);
        return all;
    }

    private void remove(Person person) {
        if (Confirm.ask(this, "people.confirm", person.name())) model.remove();
    }
}
