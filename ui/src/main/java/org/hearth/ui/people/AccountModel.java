package org.hearth.ui.people;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.hearth.server.access.Household;
import org.hearth.server.access.People;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Pins;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Toasts;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// One person's account: PIN, on and off, removing, and a code for who is locked out. FX thread
/// only.
public final class AccountModel {
    private static final Pattern PIN = Pattern.compile("\\d{4,8}");

    /// As long as the hub takes the code.
    private static final Duration CODE_LIFE = Duration.ofMinutes(15);

    private final StringProperty pin = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper pinFault = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper code = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final People people;
    private final Pins pins;
    private final Household household;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private @Nullable Person person;
    private Work fading = Work.none();

    /// Nobody's until one is chosen.
    public AccountModel(
            People people,
            Pins pins,
            Household household,
            Supplier<Caller> caller,
            Background background,
            Toasts toasts) {
        this.people = people;
        this.pins = pins;
        this.household = household;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
    }

    /// Shows another person's; null for nobody's.
    public void choose(@Nullable Person chosen) {
        Person before = person;
        person = chosen;
        if (before != null && chosen != null && before.id().equals(chosen.id())) return;
        pin.set("");
        pinFault.set("");
        fading.close();
        code.set("");
        problem.set("");
    }

    /// The new PIN as typed.
    public StringProperty pin() {
        return pin;
    }

    /// Whether something was typed that is not set yet.
    public boolean isUnsaved() {
        return !pin.get().isEmpty();
    }

    /// What is wrong with it; empty when nothing is.
    public ReadOnlyStringProperty pinFault() {
        return pinFault.getReadOnlyProperty();
    }

    /// The one-time code that was made last; empty when there is none, and once its 15 minutes are
    /// over.
    public ReadOnlyStringProperty code() {
        return code.getReadOnlyProperty();
    }

    /// Why it did not work; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Why this person may not change the account; empty when they may.
    public Optional<String> whyNot() {
        Person of = person;
        if (of == null) return Optional.empty();
        return RightsTexts.whyNot(caller.get(), Permission.PERSON_MANAGE, of.resource());
    }

    /// Why this person may not write the form again; empty when they may. A script has none.
    public Optional<String> whyNotEdit() {
        if (isScript()) return Optional.of(Texts.text("people.scriptForm"));
        return whyNot();
    }

    /// Why this person may not set the PIN; empty when they may. Everybody may set their own.
    public Optional<String> whyNotPin() {
        if (isScript()) return Optional.of(Texts.text("people.scriptForm"));
        return isOwn() ? Optional.empty() : whyNot();
    }

    /// Why this person may not switch the account off or remove it; nobody may do it to themselves.
    public Optional<String> whyNotEnd() {
        if (isOwn()) return Optional.of(Texts.text("people.notYourself"));
        return whyNot();
    }

    /// Why this person may not make a code for who is locked out; empty when they may.
    public Optional<String> whyNotReset() {
        Person of = person;
        if (of != null && of.email() == null) return Optional.of(Texts.text("people.noEmail"));
        return RightsTexts.whyNot(caller.get(), Permission.PERSON_MANAGE, Resource.HOUSEHOLD);
    }

    /// Sets the PIN that was typed.
    public void setPin() {
        Person of = person;
        String typed = pin.get();
        if (of == null) return;
        if (!PIN.matcher(typed).matches()) {
            pinFault.set(Texts.text("pin.digits"));
            return;
        }
        pinFault.set("");
        run(
                of,
                () -> {
                    if (isOwn(of)) pins.setOwn(caller.get(), typed);
                    else pins.give(caller.get(), of.id(), typed);
                    return of;
                },
                "pin.set");
        pin.set("");
    }

    /// Switches the account off, or on.
    public void turn() {
        Person of = person;
        if (of == null) return;
        run(
                of,
                () ->
                        of.enabled()
                                ? people.disable(caller.get(), of.id())
                                : people.enable(caller.get(), of.id()),
                of.enabled() ? "people.turnedOff" : "people.turnedOn");
    }

    /// Removes the person.
    public void remove() {
        Person of = person;
        if (of == null) return;
        run(
                of,
                () -> {
                    people.remove(caller.get(), of.id());
                    return of;
                },
                "people.removed");
    }

    /// Makes a code with which somebody who is locked out signs in once.
    public void reset() {
        Person of = person;
        if (of == null || of.email() == null) return;
        String email = of.email();
        problem.set("");
        background.run(
                () -> household.resetCode(caller.get(), email),
                made -> ifStill(of, () -> show(made)),
                problemOf(of));
    }

    private void show(String made) {
        code.set(made);
        fading.close();
        fading = background.later(CODE_LIFE, () -> code.set(""));
    }

    /// What comes back about somebody is nothing to whoever is shown meanwhile.
    private void ifStill(Person of, Runnable then) {
        if (person != null && person.id().equals(of.id())) then.run();
    }

    private Consumer<String> problemOf(Person of) {
        return sentence -> ifStill(of, () -> problem.set(sentence));
    }

    private void run(Person of, Callable<Person> act, String doneKey) {
        problem.set("");
        background.run(act, done -> toasts.done(Texts.text(doneKey, done.name())), problemOf(of));
    }

    private boolean isScript() {
        return person != null && person.kind() == PersonKind.SERVICE;
    }

    private boolean isOwn() {
        return person != null && isOwn(person);
    }

    private boolean isOwn(Person of) {
        return of.id().value().equals(caller.get().personValue());
    }
}
