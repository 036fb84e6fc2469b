package org.hearth.ui.vault;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.vault.NewSecret;
import org.hearth.server.vault.Secret;
import org.hearth.server.vault.SecretOwner;
import org.hearth.server.vault.SecretReplacement;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Sending;
import org.hearth.ui.work.Toasts;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A value while it is typed: a new secret's, or another one for a secret. Emptied as soon as it is
/// kept or put away. FX thread only.
public final class SecretModel {
    private static final int LONGEST = 65_536;

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty about = new SimpleStringProperty("");
    private final StringProperty value = new SimpleStringProperty("");
    private final VaultDoors doors;
    private final Supplier<Caller> caller;
    private final Sending sending;
    private final Toasts toasts;

    /// Empty at first.
    public SecretModel(
            VaultDoors doors, Supplier<Caller> caller, Background background, Toasts toasts) {
        this.doors = doors;
        this.caller = caller;
        sending = new Sending(background);
        this.toasts = toasts;
    }

    /// What it is called, such as `weather.api-key`.
    public StringProperty name() {
        return name;
    }

    /// What it is for.
    public StringProperty about() {
        return about;
    }

    /// The value that is typed; never one that is kept.
    public StringProperty value() {
        return value;
    }

    /// Whether something was typed that is not kept yet.
    public boolean isUnsaved() {
        return Stream.of(name, about, value).anyMatch(one -> !one.get().isEmpty());
    }

    /// Why it was not kept; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return sending.problem();
    }

    /// Whether it is being kept.
    public ReadOnlyBooleanProperty busy() {
        return sending.busy();
    }

    /// Forgets what was typed.
    public void clear() {
        name.set("");
        about.set("");
        value.set("");
        sending.complain("");
    }

    /// Keeps a new secret of the hub's.
    public void add() {
        String called = name.get().strip();
        boolean isNamed = called.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
        sending.complain(isNamed ? fault() : Texts.text("vault.name.wrong"));
        if (!problem().get().isEmpty()) return;
        String words = about.get().strip();
        NewSecret wanted =
                new NewSecret(
                        SecretOwner.core(), called, value.get(), words.isEmpty() ? null : words);
        keep(() -> doors.vault().put(caller.get(), wanted));
    }

    /// Gives a secret another value.
    public void replace(Secret secret) {
        sending.complain(fault());
        if (!problem().get().isEmpty()) return;
        SecretReplacement wanted = new SecretReplacement(value.get(), null, secret.version());
        keep(() -> doors.vault().replace(caller.get(), secret.id(), wanted));
    }

    private String fault() {
        String typed = value.get();
        boolean isGood = !typed.isEmpty() && typed.length() <= LONGEST;
        return isGood ? "" : Texts.text("vault.value.wrong");
    }

    private void keep(Callable<Secret> act) {
        sending.send(
                act,
                kept -> {
                    clear();
                    toasts.done(Texts.text("vault.kept", kept.name()));
                });
    }
}
