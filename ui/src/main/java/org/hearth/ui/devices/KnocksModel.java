package org.hearth.ui.devices;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;

import org.hearth.server.boxes.Arrival;
import org.hearth.server.boxes.BoxEvents;
import org.hearth.server.boxes.Inbox;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.ui.list.Everything;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Which boxes knock. FX thread only.
public final class KnocksModel implements AutoCloseable {
    /// Digits run out and boxes knock again, and nobody is told.
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final ReadOnlyObjectWrapper<List<Arrival>> arrivals =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();
    private final Disposer disposer = new Disposer();
    private final Inbox inbox;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Reload<List<Arrival>> reload;

    /// Loads at once and follows who knocks from now on, for whoever may let boxes in.
    public KnocksModel(
            Inbox inbox, Supplier<Caller> caller, Background background, FxEvents events) {
        this.inbox = inbox;
        this.caller = caller;
        this.background = background;
        reload =
                disposer.add(
                        Reload.allowed(
                                background, () -> whyNot().isEmpty(), this::all, this::show));
        disposer.add(events.listen(BoxEvents.InboxChanged.class, this::load));
        load();
    }

    /// Keeps what is told nobody up to date, too: for a page that shows it.
    void watch() {
        disposer.add(background.every(LOOK, this::load));
    }

    /// Whoever knocked last first.
    public ReadOnlyObjectProperty<List<Arrival>> arrivals() {
        return arrivals.getReadOnlyProperty();
    }

    private void show(List<Arrival> found) {
        arrivals.set(found);
        answers.set(answers.get() + 1);
    }

    /// How many answers have come: with each, the same box may have knocked longer ago.
    ReadOnlyIntegerProperty answers() {
        return answers.getReadOnlyProperty();
    }

    /// How many there are.
    public ObservableValue<Integer> count() {
        return arrivals.map(List::size);
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why nothing came; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Why this person may not let boxes in; empty when they may.
    public Optional<String> whyNot() {
        return RightsTexts.whyNot(
                caller.get(), Permission.DEVICE_MANAGE, Resource.any(ResourceType.DEVICE));
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    /// Called in the background.
    List<Arrival> all() {
        Caller asking = caller.get();
        return Everything.of(part -> inbox.arrivals(asking, part));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
