package org.hearth.ui.devices;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.hearth.server.fleet.DeviceEvent;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.fleet.Journal;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// What happened with one device lately. FX thread only.
public final class JournalModel implements AutoCloseable {
    private static final int FEW = 20;
    private static final int MANY = 200;

    private final ReadOnlyObjectWrapper<Past> past = new ReadOnlyObjectWrapper<>(Past.NOTHING);
    private final Disposer disposer = new Disposer();
    private final Journal journal;
    private final Supplier<Caller> caller;
    private final Reload<Past> reload;
    private @Nullable DeviceId device;
    private int most = FEW;

    /// What is known of it.
    ///
    /// @param events the newest first
    /// @param total how many there are in all
    public record Past(List<DeviceEvent> events, long total) {
        /// Nothing.
        public static final Past NOTHING = new Past(List.of(), 0);

        /// Copies the list.
        public Past {
            events = List.copyOf(events);
        }
    }

    private record Question(DeviceId device, int most) {}

    /// Nobody's until a device is chosen; follows it from then on.
    public JournalModel(
            Journal journal, Supplier<Caller> caller, Background background, FxEvents events) {
        this.journal = journal;
        this.caller = caller;
        reload = disposer.add(Reload.about(background, this::question, this::look, past::set));
        disposer.add(
                events.listen(
                        FleetEvents.DeviceNoted.class,
                        FleetEvents.DeviceNoted::device,
                        noted -> {
                            if (noted.stream().anyMatch(one -> one.device().equals(device))) load();
                        }));
    }

    /// What happened.
    public ReadOnlyObjectProperty<Past> past() {
        return past.getReadOnlyProperty();
    }

    /// Whether nothing is waited for.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why nothing came; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Whether there is more to be seen.
    public boolean isMore() {
        return most == FEW && past.get().total() > past.get().events().size();
    }

    /// Shows what is longer ago, too.
    public void more() {
        most = MANY;
        load();
    }

    /// Shows another device's; null for none's.
    public void choose(@Nullable DeviceId other) {
        if (Objects.equals(device, other)) return;
        device = other;
        most = FEW;
        past.set(Past.NOTHING);
        load();
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    private Optional<Question> question() {
        return Optional.ofNullable(device).map(one -> new Question(one, most));
    }

    private Past look(Question about) {
        Listing newest = new Listing(about.most(), 0, null, Listing.Direction.ASC, null);
        Page<DeviceEvent> found = journal.events(caller.get(), about.device(), newest);
        return new Past(found.items(), found.total());
    }

    @Override
    public void close() {
        disposer.close();
    }
}
