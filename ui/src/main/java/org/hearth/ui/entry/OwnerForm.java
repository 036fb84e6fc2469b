package org.hearth.ui.entry;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.server.access.NewOwner;
import org.hearth.ui.look.Texts;

import java.util.regex.Pattern;

/// What the first owner types, and what is still wrong with it. FX thread only.
///
/// A fault appears when somebody tries to go on, and goes away while they mend it.
public final class OwnerForm {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final Entry name = new Entry();
    private final Entry email = new Entry();
    private final Entry password = new Entry();

    /// The owner's name.
    public StringProperty name() {
        return name.typed;
    }

    /// The address to sign in with.
    public StringProperty email() {
        return email.typed;
    }

    /// The password.
    public StringProperty password() {
        return password.typed;
    }

    /// What is wrong with the name; empty when nothing is.
    public ReadOnlyStringProperty nameFault() {
        return name.fault.getReadOnlyProperty();
    }

    /// What is wrong with the address.
    public ReadOnlyStringProperty emailFault() {
        return email.fault.getReadOnlyProperty();
    }

    /// What is wrong with the password.
    public ReadOnlyStringProperty passwordFault() {
        return password.fault.getReadOnlyProperty();
    }

    /// Whether all is well; says what is not.
    public boolean check() {
        boolean hasName = name.check(!name.text().isBlank(), "owner.name.missing");
        boolean hasEmail =
                email.check(ADDRESS.matcher(email.text().strip()).matches(), "owner.email.wrong");
        boolean isLong =
                password.check(
                        password.text().length() >= PasswordStrength.LEAST, "owner.password.short");
        return hasName && hasEmail && isLong;
    }

    NewOwner owner() {
        return new NewOwner(null, name.text().strip(), email.text().strip(), password.text());
    }

    private static final class Entry {
        final StringProperty typed = new SimpleStringProperty("");
        final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");

        Entry() {
            typed.subscribe(_ -> fault.set(""));
        }

        String text() {
            return typed.get();
        }

        boolean check(boolean isRight, String textKey) {
            fault.set(isRight ? "" : Texts.text(textKey, PasswordStrength.LEAST));
            return isRight;
        }
    }
}
