package org.hearth.ui.groups;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.GroupId;
import org.hearth.server.access.Groups;
import org.hearth.server.access.Members;
import org.hearth.server.access.People;
import org.hearth.server.access.Person;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.ui.list.Everything;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Who is in the chosen group, and who shall be: ticked one by one, written as a whole. FX thread
/// only.
public final class MembersModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NONE);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Set<PersonId> ticked = new HashSet<>();
    private final Disposer disposer = new Disposer();
    private final Doors doors;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<Shown> reload;
    private @Nullable GroupId group;

    /// What is called on the person's behalf.
    public record Doors(Groups groups, People people) {}

    /// Everybody, and who of them is in the group.
    public record Shown(List<Person> persons, Set<PersonId> members) {
        /// Nobody.
        public static final Shown NONE = new Shown(List.of(), Set.of());

        /// Copies both.
        public Shown {
            persons = List.copyOf(persons);
            members = Set.copyOf(members);
        }
    }

    /// Follows persons and groups from now on.
    public MembersModel(
            Doors doors,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.doors = doors;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(group),
                                this::look,
                                this::show,
                                problem::set));
        disposer.add(events.listen(AccessEvents.PersonChanged.class, this::load));
        disposer.add(events.listen(AccessEvents.RightsChanged.class, this::load));
    }

    /// Everybody and who is in.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether the ticks differ from what is kept.
    public ReadOnlyBooleanProperty changed() {
        return changed.getReadOnlyProperty();
    }

    /// What went wrong; empty when nothing did.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Why this person may not change groups; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(caller.get(), Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
    }

    /// Whether somebody is ticked.
    public boolean isTicked(PersonId person) {
        return ticked.contains(person);
    }

    /// Ticks somebody, or takes the tick away.
    public void toggle(PersonId person) {
        if (!ticked.remove(person)) ticked.add(person);
        changed.set(!ticked.equals(shown.get().members()));
    }

    /// Shows another group; ticks that were not written are lost.
    public void choose(@Nullable GroupId other) {
        if (Objects.equals(group, other)) return;
        group = other;
        problem.set("");
        changed.set(false);
        show(Shown.NONE);
        load();
    }

    /// Takes back what was ticked since.
    public void undo() {
        changed.set(false);
        show(shown.get());
    }

    /// Writes who is in, as a whole.
    public void save() {
        GroupId into = group;
        if (into == null || whyNot().isPresent()) return;
        List<PersonId> wanted =
                shown.get().persons().stream().map(Person::id).filter(ticked::contains).toList();
        problem.set("");
        background.run(
                () -> doors.groups().replace(caller.get(), into, new Members(wanted)),
                now -> kept(into, now),
                sentence -> {
                    if (into.equals(group)) problem.set(sentence);
                });
    }

    private void kept(GroupId into, Members now) {
        toasts.done(Texts.text("members.saved"));
        if (!into.equals(group)) return;
        changed.set(false);
        show(new Shown(shown.get().persons(), Set.copyOf(now.personIds())));
    }

    private void load() {
        if (group != null) reload.again();
    }

    private Shown look(GroupId of) {
        Caller asking = caller.get();
        List<Person> persons = Everything.of(part -> doors.people().people(asking, part));
        List<PersonId> members = doors.groups().members(asking, of).personIds();
        return new Shown(persons, Set.copyOf(members));
    }

    /// Ticks that are not written yet outlast what others do meanwhile.
    private void show(Shown now) {
        if (!changed.get()) {
            ticked.clear();
            ticked.addAll(now.members());
        }
        shown.set(new Shown(now.persons(), now.members()));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
