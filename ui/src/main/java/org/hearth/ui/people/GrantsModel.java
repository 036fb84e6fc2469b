package org.hearth.ui.people;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.Grant;
import org.hearth.server.access.NewGrant;
import org.hearth.server.access.Person;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsDoors;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.rights.Thing;
import org.hearth.ui.rights.ThingModel;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What one person was given, and giving and taking back. FX thread only.
public final class GrantsModel implements AutoCloseable {
    private static final Listing ALL = new Listing(200, 0, null, Listing.Direction.ASC, null);
    private static final List<ResourceType> TYPES =
            List.of(
                    ResourceType.MEDIA_ROOT,
                    ResourceType.PLAYLIST,
                    ResourceType.PLACE,
                    ResourceType.DEVICE);

    private final ObservableList<Grant> grants = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable ThingModel> giving =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Disposer disposer = new Disposer();
    private final RightsDoors doors;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Reload<List<Grant>> reload;
    private @Nullable Person person;

    /// Follows grants from now on.
    public GrantsModel(
            RightsDoors doors, Supplier<Caller> caller, Background background, FxEvents events) {
        this.doors = doors;
        this.caller = caller;
        this.background = background;
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(person),
                                this::all,
                                grants::setAll,
                                problem::set));
        disposer.add(events.listen(AccessEvents.RightsChanged.class, this::load));
    }

    /// What they were given, the oldest first.
    public ObservableList<Grant> grants() {
        return grants;
    }

    /// What is being given; null when nothing is.
    public ReadOnlyObjectProperty<@Nullable ThingModel> giving() {
        return giving.getReadOnlyProperty();
    }

    /// Whether something else was chosen than what it began with, and not given yet.
    public boolean isUnsaved() {
        ThingModel chosen = giving.get();
        return chosen != null && chosen.isChanged();
    }

    /// Why it did not work; empty when nothing is wrong.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether the hub is asked at this moment.
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Why this person may not give and take; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(caller.get(), Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
    }

    /// Shows another person's; null for nobody's.
    public void choose(@Nullable Person chosen) {
        Person before = person;
        boolean isSame = before != null && chosen != null && before.id().equals(chosen.id());
        person = chosen;
        if (!isSame) {
            grants.clear();
            giving.set(null);
            problem.set("");
        }
        load();
    }

    /// Begins to give something: listening to a folder, as it is wanted most.
    public void begin() {
        ThingModel thing = new ThingModel(doors.resources(), background, TYPES);
        thing.begin(
                TYPES.getFirst(),
                null,
                List.of(Permission.MEDIA_READ.wire(), Permission.MEDIA_PLAY.wire()));
        problem.set("");
        giving.set(thing);
    }

    /// Thinks better of it.
    public void leave() {
        giving.set(null);
        problem.set("");
    }

    /// Gives what was chosen.
    public void give() {
        ThingModel chosen = giving.get();
        Person to = person;
        if (chosen == null || to == null || busy.get()) return;
        Thing thing = chosen.thing().get();
        if (thing == null) return;
        if (chosen.permissions().isEmpty()) {
            problem.set(Texts.text("grants.nothing"));
            return;
        }
        NewGrant wanted = new NewGrant(thing.type(), thing.id(), chosen.permissions());
        busy.set(true);
        background.run(
                () -> doors.grants().add(caller.get(), to.id(), wanted),
                _ -> done(to.id()),
                sentence -> refused(to.id(), sentence));
    }

    /// Takes something back.
    public void take(Grant grant) {
        background.run(
                () -> {
                    doors.grants().remove(caller.get(), grant.personId(), grant.id());
                    return grant;
                },
                _ -> load(),
                sentence -> refused(grant.personId(), sentence));
    }

    private void done(PersonId to) {
        busy.set(false);
        if (isShown(to)) leave();
        load();
    }

    private void refused(PersonId to, String sentence) {
        busy.set(false);
        if (isShown(to)) problem.set(sentence);
    }

    private boolean isShown(PersonId one) {
        return person != null && person.id().equals(one);
    }

    private void load() {
        if (person != null && whyNot().isEmpty()) reload.again();
    }

    private List<Grant> all(Person of) {
        return doors.grants().grants(caller.get(), of.id(), ALL).items();
    }

    @Override
    public void close() {
        disposer.close();
    }
}
