package org.hearth.ui.people;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import org.hearth.server.access.NewPerson;
import org.hearth.server.access.People;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonChange;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.PlaceNames;
import org.hearth.ui.rights.RightsDoors;
import org.hearth.ui.work.Attempt;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Sending;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// A person's form while somebody fills it in. FX thread only.
public final class PersonFormModel {
    /// The fields that can be at fault, by the names that the door gives them.
    public enum Field {
        NAME("name"),
        EMAIL("email"),
        ROLES("roles"),
        PARENTS("parentIds"),
        PLACE("placeId"),
        LAST_DAY("expiresAt");

        private final String wire;

        Field(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }

    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty email = new SimpleStringProperty("");
    private final ObservableSet<Role> roles = FXCollections.observableSet();
    private final ObservableSet<PersonId> parents = FXCollections.observableSet();
    private final ObjectProperty<@Nullable String> color = new SimpleObjectProperty<>();
    private final LastMoment lastMoment = new LastMoment();
    private final RoomChoice room;
    private final FieldFaults faults = new FieldFaults();
    private final RightsDoors doors;
    private final Supplier<Caller> caller;
    private final Sending sending;
    private final Family family;
    private final PersonKind kind;
    private final Consumer<? super Person> saved;
    private @Nullable Person old;
    private Filled before;

    /// @param saved hears who was kept
    PersonFormModel(
            RightsDoors doors,
            Supplier<Caller> caller,
            Background background,
            Family family,
            PersonKind kind,
            Consumer<? super Person> saved) {
        this.doors = doors;
        this.caller = caller;
        sending = new Sending(background);
        this.family = family;
        this.kind = kind;
        this.saved = saved;
        room = new RoomChoice(new PlaceNames(doors.resources()), caller, background);
        if (kind == PersonKind.ADULT) roles.add(Role.OPERATOR);
        before = Filled.of(this);
    }

    /// A guest stays so many days after today, unless somebody says otherwise.
    void stay(int days) {
        lastMoment.stay(days);
    }

    /// Begins with what is written already.
    void begin(Person person) {
        old = person;
        name.set(person.name());
        email.set(person.email() == null ? "" : person.email());
        roles.clear();
        roles.addAll(person.roles());
        parents.addAll(person.parentIds());
        color.set(person.color());
        room.begin(person.placeId());
        if (person.expiresAt() != null) lastMoment.begin(person.expiresAt());
        before = Filled.of(this);
    }

    /// Whether anything differs from what the form began with.
    public boolean isChanged() {
        return !Filled.of(this).equals(before) || room.isChanged() || lastMoment.isChanged();
    }

    /// What they are to the household.
    public PersonKind kind() {
        return kind;
    }

    /// Whether somebody's form is filled in again.
    public boolean isOld() {
        return old != null;
    }

    /// What the family calls them.
    public StringProperty name() {
        return name;
    }

    /// With which they sign in; empty for a paired device or a PIN only.
    public StringProperty email() {
        return email;
    }

    /// A grown-up's.
    public ObservableSet<Role> roles() {
        return roles;
    }

    /// Who can be a parent.
    public List<Person> grownUps() {
        return family.of(PersonKind.ADULT);
    }

    /// A child's.
    public ObservableSet<PersonId> parents() {
        return parents;
    }

    /// Of the face; null leaves it to the house.
    public ObjectProperty<@Nullable String> color() {
        return color;
    }

    /// A guest's.
    public LastMoment lastMoment() {
        return lastMoment;
    }

    /// Which room is theirs.
    public RoomChoice room() {
        return room;
    }

    /// What is wrong with a field; empty when nothing is.
    public ReadOnlyStringProperty fault(Field field) {
        return faults.of(field);
    }

    /// Why it was not kept; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return sending.problem();
    }

    /// Whether the hub is asked at this moment.
    public ReadOnlyBooleanProperty busy() {
        return sending.busy();
    }

    /// Keeps it.
    public void save() {
        if (busy().get()) return;
        faults.clear();
        sending.complain("");
        Optional<NewPerson> wanted = wanted();
        if (wanted.isEmpty()) return;
        Person before = old;
        sending.send(() -> Attempt.at(() -> keep(before, wanted.get())), this::kept);
    }

    private Person keep(@Nullable Person before, NewPerson wanted) {
        People door = doors.people();
        if (before == null) return door.add(caller.get(), wanted);
        return door.change(caller.get(), before.id(), new PersonChange(wanted, before.version()));
    }

    private Optional<NewPerson> wanted() {
        String called = name.get().strip();
        String address = email.get().strip();
        if (called.isEmpty()) faults.complain(Field.NAME, Texts.text("owner.name.missing"));
        if (!address.isEmpty() && !address.matches("[^@\\s]+@[^@\\s]+"))
            faults.complain(Field.EMAIL, Texts.text("owner.email.wrong"));
        if (kind == PersonKind.ADULT && roles.isEmpty())
            faults.complain(Field.ROLES, Texts.text("form.role.missing"));
        boolean isGuest = kind == PersonKind.GUEST;
        if (isGuest && !lastMoment.fault().isEmpty())
            faults.complain(Field.LAST_DAY, Texts.text(lastMoment.fault()));
        if (faults.isAny()) return Optional.empty();
        return Optional.of(
                new NewPerson(
                        called,
                        address.isEmpty() ? null : address,
                        kind,
                        kind == PersonKind.ADULT ? roles.stream().sorted().toList() : null,
                        kind == PersonKind.CHILD ? List.copyOf(parents) : null,
                        color.get(),
                        room.id(),
                        isGuest ? lastMoment.instant() : null));
    }

    private void kept(Attempt<Person> attempt) {
        switch (attempt) {
            case Attempt.Done<Person>(Person person) -> saved.accept(person);
            case Attempt.Faulty<Person> faulty -> faulty(faulty);
        }
    }

    private void faulty(Attempt.Faulty<Person> faulty) {
        if (faulty.faults().isEmpty()) sending.complain(faulty.sentence());
        for (Invalid.Fault fault : faulty.faults()) {
            if (!faults.complain(fault))
                sending.complain(fault.field() + " " + fault.message() + ".");
        }
    }
}
