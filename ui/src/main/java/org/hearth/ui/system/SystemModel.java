package org.hearth.ui.system;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.ui.list.Everything;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// How the hub is and which devices are connected; looks again by itself. FX thread only.
///
/// The two are asked apart, so that a database that is away leaves the report.
public final class SystemModel implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final ReadOnlyObjectWrapper<@Nullable SystemReport> report =
            new ReadOnlyObjectWrapper<>();
    private final ObservableList<Device> connected = FXCollections.observableArrayList();
    private final ObservableList<Device> shownConnected =
            FXCollections.unmodifiableObservableList(connected);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper devicesProblem = new ReadOnlyStringWrapper("");
    private final Disposer disposer = new Disposer();
    private final Reload<SystemReport> looking;
    private final Reload<List<Device>> asking;

    /// Looks at once and every ten seconds.
    public SystemModel(
            SystemLook look,
            Fleet fleet,
            Supplier<Caller> caller,
            Background background,
            FxEvents events) {
        looking =
                disposer.add(
                        new Reload<>(
                                background,
                                () -> look.report(caller.get()),
                                this::show,
                                problem::set));
        asking =
                disposer.add(
                        new Reload<>(
                                background,
                                () -> online(fleet, caller.get()),
                                this::show,
                                devicesProblem::set));
        disposer.add(events.listen(FleetEvents.class, asking::again));
        disposer.add(background.every(LOOK, this::load));
        load();
    }

    /// How the hub is; null before the first answer.
    public ReadOnlyObjectProperty<@Nullable SystemReport> report() {
        return report.getReadOnlyProperty();
    }

    /// The devices that are connected, by name.
    public ObservableList<Device> connected() {
        return shownConnected;
    }

    /// Why there is no report; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Why nobody knows which devices are connected; empty when all is well.
    public ReadOnlyStringProperty devicesProblem() {
        return devicesProblem.getReadOnlyProperty();
    }

    /// Looks again.
    public void load() {
        looking.again();
        asking.again();
    }

    private static List<Device> online(Fleet fleet, Caller caller) {
        if (!caller.may(Permission.DEVICE_READ)) return List.of();
        return Everything.of(part -> fleet.devices(caller, part)).stream()
                .filter(Device::online)
                .toList();
    }

    private void show(SystemReport now) {
        problem.set("");
        report.set(now);
    }

    private void show(List<Device> now) {
        devicesProblem.set("");
        if (!connected.equals(now)) connected.setAll(now);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
