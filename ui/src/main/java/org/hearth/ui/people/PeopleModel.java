package org.hearth.ui.people;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.settings.Setting;
import org.hearth.ui.rights.RightsDoors;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Everybody of the house, who is looked at, and whose form is open. FX thread only.
public final class PeopleModel implements AutoCloseable {
    /// What a guest’s form begins with.
    public static final Setting<Integer> GUEST_DAYS =
            Setting.days(
                    "people.guest_days",
                    2,
                    0,
                    365,
                    "How many days after today a new guest’s last day is, unless you choose"
                            + " another");

    private static final int PAGE = 200;

    private final ReadOnlyObjectWrapper<Family> family = new ReadOnlyObjectWrapper<>(Family.NOBODY);
    private final ReadOnlyObjectWrapper<@Nullable Person> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PersonFormModel> form =
            new ReadOnlyObjectWrapper<>();
    private final Disposer disposer = new Disposer();
    private final RightsDoors doors;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Reload<List<Person>> reload;
    private @Nullable PersonId wanted;

    /// Follows the family from now on, as far as the person may see it.
    public PeopleModel(
            RightsDoors doors, Supplier<Caller> caller, Background background, FxEvents events) {
        this.doors = doors;
        this.caller = caller;
        this.background = background;
        reload =
                disposer.add(
                        Reload.allowed(
                                background, () -> whyNotSee().isEmpty(), this::all, this::show));
        disposer.add(events.listen(AccessEvents.PersonChanged.class, this::load));
        load();
    }

    /// Everybody.
    public ReadOnlyObjectProperty<Family> family() {
        return family.getReadOnlyProperty();
    }

    /// Who is looked at; null when nobody is.
    public ReadOnlyObjectProperty<@Nullable Person> open() {
        return open.getReadOnlyProperty();
    }

    /// The form that is filled in; null when none is.
    public ReadOnlyObjectProperty<@Nullable PersonFormModel> form() {
        return form.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why nobody is to be seen; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Why this person may not see the family; empty when they may.
    public Optional<String> whyNotSee() {
        return RightsTexts.whyNot(caller.get(), Permission.PERSON_READ);
    }

    /// Why this person may not take anybody in; empty when they may.
    public Optional<String> whyNotAdd() {
        return RightsTexts.whyNot(caller.get(), Permission.PERSON_MANAGE, Resource.HOUSEHOLD);
    }

    /// Whether the form that is filled in has something that is not kept yet.
    public boolean isUnsaved() {
        PersonFormModel open = form.get();
        return open != null && open.isChanged();
    }

    /// Whether it is this person who is looked at.
    public boolean isLookedAt(Person person) {
        return form.get() == null && person.id().equals(wanted);
    }

    /// Looks at somebody.
    public void open(@Nullable Person person) {
        form.set(null);
        wanted = person == null ? null : person.id();
        open.set(person);
    }

    /// Begins to take somebody in.
    public void begin(PersonKind kind) {
        PersonFormModel empty =
                new PersonFormModel(doors, caller, background, family.get(), kind, this::saved);
        empty.stay(doors.settings().value(GUEST_DAYS));
        form.set(empty);
    }

    /// Fills somebody's form in again.
    public void edit(Person person) {
        PersonFormModel again =
                new PersonFormModel(
                        doors, caller, background, family.get(), person.kind(), this::saved);
        again.begin(person);
        form.set(again);
    }

    /// Puts the form away.
    public void leaveForm() {
        form.set(null);
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    private void saved(Person person) {
        open(person);
        load();
    }

    private List<Person> all() {
        List<Person> found = new ArrayList<>();
        List<Person> part;
        do {
            Listing listing = new Listing(PAGE, found.size(), null, Listing.Direction.ASC, null);
            part = doors.people().people(caller.get(), listing).items();
            found.addAll(part);
        } while (part.size() == PAGE);
        return found;
    }

    private void show(List<Person> found) {
        family.set(new Family(found));
        Person again = wanted == null ? null : family.get().byId().get(wanted);
        if (again == null) wanted = null;
        open.set(again);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
