package org.hearth.ui.vault;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.settings.SettingsEvents;
import org.hearth.server.vault.Secret;
import org.hearth.server.vault.SecretId;
import org.hearth.server.vault.SecretUse;
import org.hearth.server.vault.VaultEvents;
import org.hearth.server.vault.VaultStatus;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/// The secrets there are, the one that is looked at, and the key over all of them; values are never
/// in here. FX thread only.
public final class VaultModel implements AutoCloseable {
    private final ObservableList<Secret> all = FXCollections.observableArrayList();
    private final FilteredList<Secret> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable VaultStatus> status =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Looked> looked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper rotating = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper rotated = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper keyProblem = new ReadOnlyStringWrapper("");
    private final Disposer disposer = new Disposer();
    private final VaultDoors doors;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<Seen> reload;

    /// Read in the background, too.
    private volatile @Nullable SecretId open;

    /// A secret that is looked at.
    ///
    /// @param around null before the hub has said it
    public record Looked(Secret secret, @Nullable Around around) {}

    /// What else there is to know about a secret.
    ///
    /// @param uses the latest first
    /// @param needed the settings that name it
    public record Around(List<SecretUse> uses, List<String> needed) {}

    /// @param wanted which one was to be looked at when it was asked
    private record Seen(
            VaultStatus status,
            List<Secret> secrets,
            @Nullable SecretId wanted,
            @Nullable Looked looked) {}

    /// Loads at once and follows what happens to the secrets.
    public VaultModel(
            VaultDoors doors,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.doors = doors;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        reload = disposer.add(new Reload<>(background, this::look, this::show));
        disposer.add(events.listen(VaultEvents.class, reload::again));
        disposer.add(events.listen(SettingsEvents.class, reload::again));
        search.subscribe(
                now -> {
                    String words = now.strip().toLowerCase(Locale.ROOT);
                    shown.setPredicate(one -> searched(one).contains(words));
                });
        reload.again();
    }

    /// Those that fit the search, by name.
    public ObservableList<Secret> shown() {
        return shown;
    }

    /// Whether there are none at all.
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// What is searched for.
    public StringProperty search() {
        return search;
    }

    /// How the vault is; null before the first answer.
    public ReadOnlyObjectProperty<@Nullable VaultStatus> status() {
        return status.getReadOnlyProperty();
    }

    /// The one that is looked at; null when none is.
    public ReadOnlyObjectProperty<@Nullable Looked> looked() {
        return looked.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Whether the secrets are being put under a new key.
    public ReadOnlyBooleanProperty rotating() {
        return rotating.getReadOnlyProperty();
    }

    /// What the last change of the key has done; empty before.
    public ReadOnlyStringProperty rotated() {
        return rotated.getReadOnlyProperty();
    }

    /// Why the key stayed as it was; empty when nothing is wrong.
    public ReadOnlyStringProperty keyProblem() {
        return keyProblem.getReadOnlyProperty();
    }

    /// Why nothing came; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Whether it is this one that is looked at.
    ///
    /// @param secret null for none
    public boolean isLookedAt(@Nullable Secret secret) {
        return Objects.equals(open, secret == null ? null : secret.id());
    }

    /// Looks at one.
    ///
    /// @param secret null looks away
    public void choose(@Nullable Secret secret) {
        open = secret == null ? null : secret.id();
        looked.set(secret == null ? null : new Looked(secret, null));
        reload.again();
    }

    /// Destroys one.
    public void remove(Secret secret) {
        background.act(
                () -> doors.vault().remove(caller.get(), secret.id()),
                () -> {
                    toasts.done(Texts.text("catalog.removed", secret.name()));
                    choose(null);
                });
    }

    /// Makes a new key and puts every secret under it.
    public void rotate() {
        if (rotating.get()) return;
        rotating.set(true);
        rotated.set("");
        keyProblem.set("");
        background.run(
                () -> doors.keys().rotate(caller.get()),
                now -> {
                    rotating.set(false);
                    status.set(now);
                    rotated.set(
                            Texts.text(
                                    "vault.rotated", now.secrets(), VaultTexts.key(now.keyId())));
                    reload.again();
                },
                sentence -> {
                    rotating.set(false);
                    keyProblem.set(sentence);
                    reload.again();
                });
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    private Seen look() {
        Caller asking = caller.get();
        SecretId wanted = open;
        List<Secret> secrets = doors.secrets(asking);
        Looked now =
                secrets.stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst()
                        .map(
                                one ->
                                        new Looked(
                                                one,
                                                new Around(
                                                        doors.uses(asking, one.id()),
                                                        doors.needing(asking, one))))
                        .orElse(null);
        return new Seen(doors.keys().status(asking), secrets, wanted, now);
    }

    private void show(Seen seen) {
        status.set(seen.status());
        if (!all.equals(seen.secrets())) all.setAll(seen.secrets());
        if (!Objects.equals(seen.wanted(), open)) return;
        if (seen.looked() == null) open = null;
        looked.set(seen.looked());
    }

    private static String searched(Secret secret) {
        String about = secret.description() == null ? "" : secret.description();
        return (secret.name() + " " + about).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
