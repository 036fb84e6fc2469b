package org.hearth.ui.entry;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.hearth.ui.control.FormField;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.PasswordEntry;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Styles;
import org.hearth.ui.look.Texts;

import java.util.Locale;

/// The wizard's form for the first owner.
final class OwnerStep extends VBox {

    OwnerStep(WizardModel model) {
        getStyleClass().add(Styles.STEP);
        OwnerForm form = model.form();
        TextField name = new TextField();
        name.textProperty().bindBidirectional(form.name());
        name.setPromptText(Texts.text("owner.name.prompt"));
        TextField email = new TextField();
        email.textProperty().bindBidirectional(form.email());
        email.setPromptText(Texts.text("signIn.email.prompt"));
        PasswordEntry password = new PasswordEntry();
        password.input().textProperty().bindBidirectional(form.password());
        Button make = Buttons.primary("owner.make", model::makeOwner);
        make.setDefaultButton(true);
        make.disableProperty().bind(model.busy());
        make.textProperty()
                .bind(
                        Bindings.when(model.busy())
                                .then(Texts.text("owner.making"))
                                .otherwise(Texts.text("owner.make")));
        Button back = Buttons.plain("action.back", model::back);
        back.disableProperty().bind(model.busy());
        getChildren()
                .addAll(
                        EntryFrame.title("owner.title"),
                        EntryFrame.text("owner.text"),
                        FormField.of("owner.name", name).withFault(name, form.nameFault()),
                        FormField.of("signIn.email", email).withFault(email, form.emailFault()),
                        FormField.of("signIn.password", password)
                                .with(strength(form))
                                .withFault(password.input(), form.passwordFault()),
                        problem(model),
                        WizardPage.buttons(back, make));
    }

    private static HBox strength(OwnerForm form) {
        ProgressBar bar = new ProgressBar(0);
        bar.getStyleClass().add("strength");
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        Label words = new Label();
        words.getStyleClass().add(Styles.FIELD_NOTE);
        form.password()
                .subscribe(
                        typed -> {
                            PasswordStrength now = PasswordStrength.of(typed);
                            bar.setProgress(now.share());
                            String said = Texts.text(now.textKey(), PasswordStrength.LEAST);
                            words.setText(said);
                            bar.setAccessibleText(said);
                            for (PasswordStrength one : PasswordStrength.values()) {
                                bar.pseudoClassStateChanged(look(one), one == now);
                            }
                        });
        HBox row = new HBox(bar, words);
        row.getStyleClass().add(Styles.INLINE);
        return row;
    }

    private static PseudoClass look(PasswordStrength strength) {
        return PseudoClass.getPseudoClass(
                strength.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static VBox problem(WizardModel model) {
        Button instead = Buttons.plain("owner.signInInstead", model::signInInstead);
        instead.getStyleClass().add(atlantafx.base.theme.Styles.FLAT);
        instead.visibleProperty().bind(model.problem().isNotEmpty());
        instead.managedProperty().bind(instead.visibleProperty());
        return new VBox(NoteLine.problem(model.problem()), instead);
    }
}
