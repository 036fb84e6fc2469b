package org.hearth.ui.entry;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.server.access.Credentials;

/// The sign-in form. FX thread only.
public final class SignInModel {
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final EntryModel entry;

    /// @param entry lets the person in
    public SignInModel(EntryModel entry) {
        this.entry = entry;
    }

    /// The address as typed.
    public StringProperty email() {
        return email;
    }

    /// The password or one-time code as typed.
    public StringProperty password() {
        return password;
    }

    /// Why it did not work; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the hub is asked at this moment.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether there is enough to try with.
    public BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () -> !busy.get() && !email.get().isBlank() && !password.get().isEmpty(),
                busy,
                email,
                password);
    }

    /// Tries.
    public void signIn() {
        if (!ready().get()) return;
        busy.set(true);
        problem.set("");
        entry.signIn(new Credentials(email.get().strip(), password.get()), this::refused);
    }

    private void refused(String sentence) {
        busy.set(false);
        problem.set(sentence);
    }
}
