package org.hearth.ui.signins;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.SignIn;
import org.hearth.server.access.SignIns;
import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.ui.list.Everything;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// Open sign-ins and tokens: everybody's for whoever looks after them, else one's own. FX thread
/// only.
public final class SignInsModel implements AutoCloseable {
    /// What was used last is told nobody, so it is looked up.
    private static final Duration LOOK = Duration.ofSeconds(30);

    private final ObservableList<SignIn> all = FXCollections.observableArrayList();
    private final FilteredList<SignIn> shown = new FilteredList<>(all);
    private final ObservableList<Whose> persons = FXCollections.observableArrayList();
    private final SimpleObjectProperty<@Nullable Whose> whose = new SimpleObjectProperty<>();
    private final Disposer disposer = new Disposer();
    private final SignIns door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<List<SignIn>> reload;

    /// Somebody who is signed in somewhere.
    public record Whose(PersonId id, String name) {}

    /// Loads at once and follows sign-ins from now on.
    public SignInsModel(
            SignIns door,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.door = door;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        reload = disposer.add(new Reload<>(background, this::everything, this::show));
        disposer.add(events.listen(AccessEvents.class, reload::again));
        disposer.add(events.listen(FleetEvents.class, reload::again));
        disposer.add(background.every(LOOK, reload::again));
        whose.subscribe(
                one -> shown.setPredicate(open -> one == null || open.personId().equals(one.id())));
        reload.again();
    }

    /// Those of the chosen person, or all; the one used last first.
    public ObservableList<SignIn> shown() {
        return shown;
    }

    /// Who has any.
    public ObservableList<Whose> persons() {
        return persons;
    }

    /// Whose are shown; null for everybody's.
    public SimpleObjectProperty<@Nullable Whose> whose() {
        return whose;
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why nothing came; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Whether this person looks after everybody's sign-ins.
    public boolean seesAll() {
        return caller.get().seemsAllowed(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
    }

    /// Whether it is this person's own.
    public boolean isOwn(SignIn open) {
        return open.personId().equals(caller.get().person());
    }

    /// Ends one.
    public void end(SignIn open) {
        background.act(
                () -> {
                    if (isOwn(open)) door.endOwn(caller.get(), open.id());
                    else door.end(caller.get(), open.id());
                },
                () -> ended(Texts.text("signins.ended", open.name())));
    }

    /// Ends all of one's own but this console's.
    public void endOthers() {
        background.act(
                () -> door.endOthers(caller.get()), () -> ended(Texts.text("signins.endedOthers")));
    }

    /// Ends everything of the person whose are shown.
    public void endAll() {
        Whose of = whose.get();
        if (of == null) return;
        background.act(
                () -> door.endAll(caller.get(), of.id()),
                () -> ended(Texts.text("signins.endedAll", of.name())));
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    private void ended(String sentence) {
        toasts.done(sentence);
        reload.again();
    }

    private List<SignIn> everything() {
        Caller asking = caller.get();
        boolean isForAll = asking.may(Permission.AUTH_MANAGE, Resource.HOUSEHOLD);
        return Everything.of(
                part -> isForAll ? door.all(asking, null, part) : door.own(asking, part));
    }

    private void show(List<SignIn> found) {
        List<Whose> who =
                found.stream()
                        .map(one -> new Whose(one.personId(), one.personName()))
                        .distinct()
                        .sorted(Comparator.comparing(Whose::name))
                        .toList();
        Whose kept = whose.get();
        if (!persons.equals(who)) persons.setAll(who);
        if (kept != null) whose.set(who.contains(kept) ? kept : null);
        all.setAll(found);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
