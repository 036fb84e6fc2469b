package org.hearth.ui.people;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.Lockout;
import org.hearth.server.access.Lockouts;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether one person has to wait after wrong passwords or PINs, and letting them in again. FX
/// thread only.
public final class LockoutModel implements AutoCloseable {
    /// A wait ends by itself, and nobody is told.
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Disposer disposer = new Disposer();
    private final Lockouts door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final InstantSource clock;
    private final Reload<Optional<Lockout>> reload;
    private @Nullable Person person;

    /// Nobody's until one is chosen; follows wrong tries from then on.
    public LockoutModel(
            Lockouts door,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            InstantSource clock) {
        this.door = door;
        this.caller = caller;
        this.background = background;
        this.clock = clock;
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(person),
                                this::look,
                                this::show,
                                problem::set));
        disposer.add(events.listen(AccessEvents.TriesChanged.class, this::load));
        disposer.add(background.every(LOOK, this::lookAgain));
    }

    /// Shows another person's; null for nobody's.
    public void choose(@Nullable Person chosen) {
        Person before = person;
        person = chosen;
        boolean isSame = before != null && chosen != null && before.id().equals(chosen.id());
        if (!isSame) {
            sentence.set("");
            problem.set("");
        }
        load();
    }

    /// `Too many wrong passwords: next try at 18:42.`; empty while they may try.
    public ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /// Why it did not work; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Lets them try again now.
    public void letIn() {
        Person of = person;
        if (of == null) return;
        problem.set("");
        background.run(
                () -> door.letIn(caller.get(), of.id()),
                now -> ifStill(of, () -> show(Optional.of(now))),
                now -> ifStill(of, () -> problem.set(now)));
    }

    private void ifStill(Person of, Runnable then) {
        if (person != null && person.id().equals(of.id())) then.run();
    }

    private void load() {
        if (person != null) reload.again();
    }

    private void lookAgain() {
        if (!sentence.get().isEmpty()) load();
    }

    private Optional<Lockout> look(Person of) {
        if (of.kind() == PersonKind.SERVICE) return Optional.empty();
        Caller asking = caller.get();
        boolean isTheirs = asking.may(Permission.PERSON_MANAGE, of.resource());
        return isTheirs ? Optional.of(door.of(asking, of.id())) : Optional.empty();
    }

    private void show(Optional<Lockout> lockout) {
        sentence.set(lockout.map(this::words).orElse(""));
    }

    private String words(Lockout lockout) {
        Instant until = lockout.waitingUntil();
        if (until == null) return "";
        String key =
                lockout.wrongPins() > lockout.wrongPasswords()
                        ? "lockout.pins"
                        : "lockout.passwords";
        return Texts.text(key, PersonTexts.time(until, clock.instant()));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
