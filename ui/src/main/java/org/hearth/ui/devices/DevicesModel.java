package org.hearth.ui.devices;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.boxes.BoxEvents;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceChange;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.catalog.CatalogEvents;
import org.hearth.ui.list.Everything;
import org.hearth.ui.look.Texts;
import org.hearth.ui.people.RoomChoice;
import org.hearth.ui.rights.PlaceNames;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Sending;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Every device that this person may see, the one that is looked at, and what one does with it. FX
/// thread only.
public final class DevicesModel implements AutoCloseable {
    /// What is a while ago becomes longer ago, and nobody is told.
    private static final Duration LOOK = Duration.ofMinutes(1);

    private static final int LONGEST_NAME = 100;

    private final ReadOnlyObjectWrapper<Devices> devices =
            new ReadOnlyObjectWrapper<>(Devices.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Device> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper answers = new ReadOnlyIntegerWrapper();
    private final Disposer disposer = new Disposer();
    private final Fleet fleet;
    private final HouseNames names;
    private final Supplier<Caller> caller;
    private final Toasts toasts;
    private final Sending sending;
    private final RoomChoice room;
    private final Reload<Devices> reload;
    private @Nullable DeviceId wanted;

    /// Loads at once and follows the devices from now on.
    public DevicesModel(
            Fleet fleet,
            HouseNames names,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.fleet = fleet;
        this.names = names;
        this.caller = caller;
        this.toasts = toasts;
        sending = new Sending(background);
        room = new RoomChoice(new PlaceNames(names.resources()), caller, background);
        reload = disposer.add(new Reload<>(background, this::all, this::show));
        disposer.add(events.listen(FleetEvents.class, this::load));
        disposer.add(events.listen(BoxEvents.class, this::load));
        disposer.add(events.listen(AccessEvents.PersonChanged.class, this::load));
        disposer.add(events.listen(CatalogEvents.class, this::load));
        disposer.add(background.every(LOOK, this::load));
        load();
    }

    /// All of them.
    public ReadOnlyObjectProperty<Devices> devices() {
        return devices.getReadOnlyProperty();
    }

    /// The one that is looked at; null when none is.
    public ReadOnlyObjectProperty<@Nullable Device> open() {
        return open.getReadOnlyProperty();
    }

    /// How many answers have come: with each, what is shown may have another name or be longer ago,
    /// though the device is the same.
    ReadOnlyIntegerProperty answers() {
        return answers.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why nothing came; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Why the last change was not taken; empty when nothing is wrong.
    public ReadOnlyStringProperty fault() {
        return sending.problem();
    }

    /// The place that is chosen for the one that is looked at.
    public RoomChoice room() {
        return room;
    }

    /// Looks at a device; null at none.
    public void open(@Nullable Device device) {
        sending.complain("");
        wanted = device == null ? null : device.id();
        open.set(device);
        if (device != null) room.begin(device.placeId());
    }

    /// Why this person may not change or remove it; empty when they may.
    public Optional<String> whyNotManage(Device device) {
        return RightsTexts.whyNot(caller.get(), Permission.DEVICE_MANAGE, device.resource());
    }

    /// Whose it is, under which heading.
    public String owner(Device device) {
        return devices.get().owner(device, caller.get().personValue());
    }

    /// In groups: the household's own, one's own, then each person's.
    public List<Devices.Group> groups() {
        return devices.get().groups(caller.get().personValue());
    }

    /// Gives the one that is looked at another name.
    public void rename(String name) {
        Device device = open.get();
        if (device == null) return;
        if (name.length() > LONGEST_NAME) {
            sending.complain(Texts.text("devices.name.long", LONGEST_NAME));
            return;
        }
        DeviceChange change = new DeviceChange(name, device.version());
        send(device, () -> fleet.rename(caller.get(), device.id(), change), _ -> {});
    }

    /// Puts the one that is looked at into the chosen place.
    public void move() {
        Device device = open.get();
        if (device == null) return;
        UUID place = room.id();
        send(
                device,
                () -> fleet.move(caller.get(), device.id(), place),
                moved -> {
                    if (isOpen(moved)) room.begin(moved.placeId());
                });
    }

    /// Removes a device.
    public void remove(Device device) {
        send(
                device,
                () -> {
                    fleet.remove(caller.get(), device.id());
                    return device;
                },
                gone -> toasts.done(Texts.text("devices.removed", gone.name())));
    }

    private void send(Device of, Callable<Device> act, Consumer<Device> done) {
        sending.send(
                act,
                device -> {
                    done.accept(device);
                    load();
                },
                sentence -> {
                    if (isOpen(of)) sending.complain(sentence);
                    else toasts.problem(sentence);
                });
    }

    /// Somebody may look at another one by the time an answer comes.
    private boolean isOpen(Device device) {
        return device.id().equals(wanted);
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    private Devices all() {
        Caller asking = caller.get();
        List<Device> found = Everything.of(part -> fleet.devices(asking, part));
        return new Devices(found, names.of(asking));
    }

    private void show(Devices found) {
        devices.set(found);
        follow(found);
        answers.set(answers.get() + 1);
    }

    private void follow(Devices found) {
        Device before = open.get();
        Device again = found.find(wanted).orElse(null);
        if (again == null) wanted = null;
        if (Objects.equals(before, again)) return;
        if (before != null && again != null) follow(before, again);
        open.set(again);
    }

    /// What somebody is choosing stays, unless the device was moved meanwhile.
    private void follow(Device before, Device now) {
        if (!Objects.equals(before.placeId(), now.placeId())) room.begin(now.placeId());
    }

    @Override
    public void close() {
        disposer.close();
    }
}
