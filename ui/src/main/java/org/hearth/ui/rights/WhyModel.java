package org.hearth.ui.rights;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.access.Explanation;
import org.hearth.server.access.Person;
import org.hearth.server.access.Question;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Work;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// Asks why a person may or may not do something. FX thread only.
public final class WhyModel {
    private static final Listing ALL = new Listing(200, 0, null, Listing.Direction.ASC, null);
    private static final List<ResourceType> TYPES =
            List.of(
                    ResourceType.MEDIA_ROOT,
                    ResourceType.PLAYLIST,
                    ResourceType.DEVICE,
                    ResourceType.PLACE,
                    ResourceType.PERSON,
                    ResourceType.HOUSEHOLD);

    private final ObservableList<Person> persons = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Person> person = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Permission> deed = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<@Nullable Explanation> answer =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final RightsDoors doors;
    private final Supplier<Caller> caller;
    private final Background background;
    private final ThingModel thing;
    private Work asking = Work.none();

    /// Asks for the persons at once, and for the answer whenever something is chosen.
    public WhyModel(RightsDoors doors, Supplier<Caller> caller, Background background) {
        this.doors = doors;
        this.caller = caller;
        this.background = background;
        thing = new ThingModel(doors.resources(), background, TYPES);
        deed.set(Permission.MEDIA_PLAY);
        person.subscribe(this::ask);
        deed.subscribe(this::ask);
        thing.thing().subscribe(this::ask);
        thing.type().subscribe(this::offer);
        if (!isAllowed()) return;
        Reload<List<Person>> everybody =
                new Reload<>(
                        background,
                        () -> doors.people().people(caller.get(), ALL).items(),
                        this::show,
                        problem::set);
        everybody.again();
    }

    /// Whether this person may ask.
    public boolean isAllowed() {
        return caller.get().seemsAllowed(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
    }

    /// Whom one can ask about.
    public ObservableList<Person> persons() {
        return persons;
    }

    /// Whom it is about.
    public ObjectProperty<@Nullable Person> person() {
        return person;
    }

    /// What they would do; one of those that the chosen kind of thing offers.
    public ObjectProperty<@Nullable Permission> deed() {
        return deed;
    }

    /// With what.
    public ThingModel thing() {
        return thing;
    }

    /// The answer; null while there is none.
    public ReadOnlyObjectProperty<@Nullable Explanation> answer() {
        return answer.getReadOnlyProperty();
    }

    /// Why there is no answer; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    private void show(List<Person> found) {
        persons.setAll(found);
        if (!found.isEmpty()) person.set(found.getFirst());
    }

    private void offer() {
        Permission now = deed.get();
        if (now == null || !thing.offered().contains(now)) deed.set(thing.offered().getFirst());
    }

    private void ask() {
        asking.close();
        Person who = person.get();
        Permission what = deed.get();
        Thing where = thing.thing().get();
        if (who == null || what == null || where == null || !isAllowed()) return;
        Question question = new Question(who.id(), what.wire(), where.type(), where.id());
        problem.set("");
        asking =
                background.run(
                        () -> doors.policies().why(caller.get(), question),
                        answer::set,
                        problem::set);
    }
}
