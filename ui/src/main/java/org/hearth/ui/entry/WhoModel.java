package org.hearth.ui.entry;

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

import org.hearth.server.access.Credentials;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Asks who stands before the console: a face and its PIN, or an e-mail address and a password; and
/// who stays signed in here. FX thread only.
public final class WhoModel {
    /// What is asked at this moment.
    public enum Step {
        CLOSED,
        FACES,
        PIN,
        EMAIL,
        /// Who stays signed in here.
        RESIDENT
    }

    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CLOSED);
    private final ObservableList<Person> faces = FXCollections.observableArrayList();
    private final ObservableList<Person> residents = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Person> chosen = new ReadOnlyObjectWrapper<>();
    private final TypedPin pin = new TypedPin();
    private final StringProperty email = new SimpleStringProperty("");
    private final StringProperty password = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final EntryModel entry;
    private final ConsoleWays ways;
    private final Supplier<Caller> caller;
    private final Background background;
    private final BooleanSupplier mayLeave;

    /// Closed until somebody asks.
    ///
    /// @param mayLeave whether what was begun at the console may be left, for whoever comes next
    public WhoModel(
            EntryModel entry,
            ConsoleWays ways,
            Supplier<Caller> caller,
            Background background,
            BooleanSupplier mayLeave) {
        this.entry = entry;
        this.ways = ways;
        this.caller = caller;
        this.background = background;
        this.mayLeave = mayLeave;
    }

    /// What is asked.
    public ReadOnlyObjectProperty<Step> step() {
        return step.getReadOnlyProperty();
    }

    /// Whoever has a PIN, by name.
    public ObservableList<Person> faces() {
        return faces;
    }

    /// Whoever could stay signed in here, by name.
    public ObservableList<Person> residents() {
        return residents;
    }

    /// Whose PIN is asked; null when none is.
    public ReadOnlyObjectProperty<@Nullable Person> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// What was typed of the PIN.
    public ReadOnlyStringProperty pin() {
        return pin.digits();
    }

    /// The address as typed.
    public StringProperty email() {
        return email;
    }

    /// The password as typed.
    public StringProperty password() {
        return password;
    }

    /// Why it did not work, and how long to wait; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the hub is asked at this moment.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Whether somebody is in for a while only.
    public boolean isVisit() {
        return entry.state().get() instanceof EntryState.Visiting;
    }

    /// The name of whoever stays signed in here.
    public String host() {
        return entry.state().get() instanceof EntryState.Visiting visiting
                ? visiting.host().person().name()
                : "";
    }

    /// Why this person may not say who stays signed in here; empty when they may.
    public Optional<String> whyNotChoose() {
        return RightsTexts.whyNot(
                caller.get(), Permission.DEVICE_MANAGE, Resource.any(ResourceType.DEVICE));
    }

    /// Asks.
    public void open() {
        go(Step.FACES);
        background.run(ways::everybody, this::show, problem::set);
    }

    /// Asks no more.
    public void close() {
        go(Step.CLOSED);
    }

    /// One step back.
    public void back() {
        go(step.get() == Step.FACES ? Step.CLOSED : Step.FACES);
    }

    /// Asks for somebody's PIN.
    public void choose(Person person) {
        leaveFor(() -> go(Step.PIN, person));
    }

    /// Asks for an address and a password instead.
    public void byEmail() {
        leaveFor(() -> go(Step.EMAIL));
    }

    /// Asks who stays signed in here.
    public void askResident() {
        leaveFor(() -> go(Step.RESIDENT));
    }

    /// One more digit, 0 to 9.
    public void digit(int digit) {
        if (!busy.get() && pin.add(digit)) problem.set("");
    }

    /// One digit less.
    public void erase() {
        pin.erase();
    }

    /// Whether there are enough digits to try.
    public boolean isLongEnough() {
        return pin.isLongEnough();
    }

    /// Tries the PIN.
    public void enterPin() {
        Person who = chosen.get();
        if (who == null || busy.get() || !isLongEnough()) return;
        String typed = pin.take();
        busy.set(true);
        entry.visit(() -> ways.byPin(who, typed), this::refused);
    }

    /// Tries the address and the password.
    public void enterEmail() {
        if (busy.get() || email.get().isBlank() || password.get().isEmpty()) return;
        Credentials typed = new Credentials(email.get().strip(), password.get());
        password.set("");
        busy.set(true);
        problem.set("");
        entry.visit(() -> ways.byEmail(typed), this::refused);
    }

    /// Has somebody stay signed in here.
    public void stay(Person person) {
        if (busy.get()) return;
        busy.set(true);
        problem.set("");
        entry.stay(() -> ways.resident(caller.get(), person), this::refused);
    }

    /// Ends a visit, or signs out whoever stays.
    public void leave() {
        leaveFor(
                () -> {
                    close();
                    entry.signOut();
                });
    }

    /// Whoever would rather stay is back at what they have begun.
    private void leaveFor(Runnable elsewhere) {
        if (mayLeave.getAsBoolean()) elsewhere.run();
        else close();
    }

    private void go(Step next) {
        go(next, null);
    }

    private void go(Step next, @Nullable Person person) {
        pin.take();
        password.set("");
        problem.set("");
        chosen.set(person);
        step.set(next);
    }

    private void refused(String sentence) {
        busy.set(false);
        problem.set(sentence);
    }

    private void show(List<Person> found) {
        Instant now = ways.now();
        List<Person> welcome =
                found.stream()
                        .filter(Person::enabled)
                        .filter(one -> one.kind() != PersonKind.SERVICE)
                        .filter(one -> one.expiresAt() == null || one.expiresAt().isAfter(now))
                        .toList();
        faces.setAll(welcome.stream().filter(Person::hasPin).toList());
        residents.setAll(welcome);
    }
}
