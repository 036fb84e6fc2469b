package org.hearth.ui.entry;

import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.hearth.ui.control.FormField;
import org.hearth.ui.control.NoteLine;
import org.hearth.ui.control.Page;
import org.hearth.ui.control.PasswordEntry;
import org.hearth.ui.look.Buttons;
import org.hearth.ui.look.Texts;

/// The sign-in form.
public final class SignInPage implements Page {
    private final EntryFrame view;
    private final TextField email = new TextField();

    /// Shows the model.
    public SignInPage(SignInModel model) {
        email.textProperty().bindBidirectional(model.email());
        email.setPromptText(Texts.text("signIn.email.prompt"));
        PasswordEntry password = new PasswordEntry();
        password.input().textProperty().bindBidirectional(model.password());
        Button enter = Buttons.primary("signIn.enter", model::signIn);
        enter.setDefaultButton(true);
        enter.setMaxWidth(Double.MAX_VALUE);
        enter.disableProperty().bind(model.ready().not());
        view =
                new EntryFrame(
                        EntryFrame.title("signIn.title"),
                        EntryFrame.text("signIn.text"),
                        FormField.of("signIn.email", email),
                        FormField.of("signIn.password", password),
                        NoteLine.problem(model.problem()),
                        enter,
                        EntryFrame.text("signIn.lost"));
    }

    @Override
    public Parent view() {
        return view;
    }

    @Override
    public void shown() {
        email.requestFocus();
    }
}
