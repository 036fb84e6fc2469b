package org.hearth.ui.people;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.Identities;
import org.hearth.server.access.Identity;
import org.hearth.server.access.NewIdentity;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.TrustedProvider;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The accounts at the household's sign-in provider that let one person in, and linking and
/// unlinking them. FX thread only.
public final class IdentitiesModel implements AutoCloseable {
    private static final Listing ALL = new Listing(200, 0, null, Listing.Direction.ASC, null);

    /// As the door takes it.
    private static final Pattern SUBJECT = Pattern.compile("[ -~]{1,255}");

    private final ReadOnlyObjectWrapper<@Nullable List<Identity>> shown =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper linking = new ReadOnlyBooleanWrapper();
    private final StringProperty subject = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper fault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Disposer disposer = new Disposer();
    private final Identities door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<List<Identity>> reload;
    private @Nullable Person person;

    /// Nobody's until one is chosen; follows what is linked from then on.
    public IdentitiesModel(
            Identities door,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.door = door;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(person),
                                this::all,
                                shown::set,
                                problem::set));
        disposer.add(events.listen(AccessEvents.IdentitiesChanged.class, this::load));
    }

    /// Shows another person's; null for nobody's.
    public void choose(@Nullable Person chosen) {
        Person before = person;
        boolean isSame = before != null && chosen != null && before.id().equals(chosen.id());
        person = chosen;
        if (!isSame) {
            shown.set(null);
            leave();
        }
        load();
    }

    /// What they may sign in with, the oldest first; null until it is known.
    public ReadOnlyObjectProperty<@Nullable List<Identity>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether an account is being linked.
    public ReadOnlyBooleanProperty linking() {
        return linking.getReadOnlyProperty();
    }

    /// The provider's id of the account that is being linked, as typed.
    public StringProperty subject() {
        return subject;
    }

    /// What is wrong with it; empty when nothing is.
    public ReadOnlyStringProperty fault() {
        return fault.getReadOnlyProperty();
    }

    /// Why it did not work; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the hub is asked at this moment.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whose they are; empty for nobody's.
    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    /// What is said where there is none: how one comes to be linked. Empty while there is one, and
    /// where there cannot be any.
    public String hint() {
        Person of = person;
        Optional<TrustedProvider> at = door.provider();
        List<Identity> known = shown.get();
        if (of == null || at.isEmpty() || known == null || !known.isEmpty()) return "";
        String email = of.email();
        return email == null
                ? Texts.text("identities.none.noEmail", of.name(), at.get().name())
                : Texts.text("identities.none", of.name(), at.get().name(), email);
    }

    /// Where an account is: the provider's name, or that it is none of the house's any more.
    public String provider(Identity one) {
        return door.provider()
                .filter(now -> now.issuer().equals(one.issuer()))
                .map(TrustedProvider::name)
                .orElseGet(() -> Texts.text("identities.former", one.issuer()));
    }

    /// Why this person may not unlink any; empty when they may.
    public Optional<String> whyNot() {
        return person().flatMap(of -> door.lacking(caller.get(), of))
                .map(missing -> Texts.text("whyNot", missing.deed()));
    }

    /// Why none can be linked now; empty when one can.
    public Optional<String> whyNotLink() {
        if (isScript()) return Optional.of(Texts.text("identities.script"));
        if (door.provider().isEmpty()) return Optional.of(Texts.text("identities.noProvider"));
        return whyNot().or(
                        () ->
                                door.provider()
                                        .filter(this::isTaken)
                                        .map(at -> Texts.text("identities.taken", at.name())));
    }

    /// Begins to link one.
    public void begin() {
        problem.set("");
        linking.set(true);
    }

    /// Thinks better of it.
    public void leave() {
        linking.set(false);
        subject.set("");
        fault.set("");
        problem.set("");
    }

    /// Whether what was typed can be an account's id; says what is wrong otherwise.
    public boolean isReady() {
        boolean isId = SUBJECT.matcher(subject.get().strip()).matches();
        fault.set(isId ? "" : Texts.text("identities.subject.wrong"));
        return isId;
    }

    /// Links the account that was typed.
    public void link() {
        Person of = person;
        if (of == null || busy.get() || !isReady()) return;
        NewIdentity wanted = new NewIdentity(subject.get().strip());
        problem.set("");
        busy.set(true);
        background.run(
                () -> door.link(caller.get(), of.id(), wanted),
                _ -> linked(of),
                sentence -> refused(of.id(), sentence));
    }

    /// Takes one away.
    public void unlink(Identity one) {
        Person of = person;
        if (of == null) return;
        problem.set("");
        background.run(
                () -> {
                    door.unlink(caller.get(), of.id(), one.id());
                    return one;
                },
                gone -> {
                    toasts.done(Texts.text("identities.unlinked", words(gone)));
                    load();
                },
                sentence -> refused(of.id(), sentence));
    }

    /// What people call an account: its e-mail address, or its id as long as that is not known.
    public static String words(Identity one) {
        return Objects.requireNonNullElse(one.email(), one.subject());
    }

    private void linked(Person of) {
        busy.set(false);
        toasts.done(Texts.text("identities.linked", of.name()));
        if (isShown(of.id())) leave();
        load();
    }

    /// What comes back about somebody is nothing to whoever is shown meanwhile.
    private void refused(PersonId of, String sentence) {
        busy.set(false);
        if (isShown(of)) problem.set(sentence);
    }

    private boolean isShown(PersonId one) {
        return person != null && person.id().equals(one);
    }

    private boolean isScript() {
        return person != null && person.kind() == PersonKind.SERVICE;
    }

    private boolean isTaken(TrustedProvider at) {
        List<Identity> known = shown.get();
        return known != null && known.stream().anyMatch(one -> one.issuer().equals(at.issuer()));
    }

    private void load() {
        boolean maySee = caller.get().seemsAllowed(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        if (person != null && maySee) reload.again();
    }

    private List<Identity> all(Person of) {
        return door.identities(caller.get(), of.id(), ALL).items();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
