package org.hearth.ui.playing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.catalog.CatalogEvents;
import org.hearth.ui.rights.PlaceNames;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// In which rooms the players stand, as far as this person may know. FX thread only.
public final class Whereabouts implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Map<DeviceId, Room>> rooms =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final Disposer disposer = new Disposer();
    private final Resources resources;
    private final PlaceNames names;
    private final Supplier<Caller> caller;
    private final Reload<Map<DeviceId, Room>> asking;

    /// A room by its name, which another one may have as well.
    public record Room(UUID id, String name) {}

    /// Looks now, and again whenever a device or a room is another.
    public Whereabouts(
            Resources resources, Supplier<Caller> caller, Background background, FxEvents events) {
        this.resources = resources;
        this.caller = caller;
        names = new PlaceNames(resources);
        asking = disposer.add(new Reload<>(background, this::look, rooms::set));
        disposer.add(events.listen(FleetEvents.DeviceMoved.class, this::again));
        disposer.add(events.listen(FleetEvents.DeviceAdded.class, this::again));
        disposer.add(events.listen(CatalogEvents.class, this::again));
        again();
    }

    /// Asks again, as somebody whose rights are others does.
    public void again() {
        asking.again();
    }

    /// Each device's room; none for what stands in no room, or in one that is not this person's to
    /// know.
    public ReadOnlyObjectProperty<Map<DeviceId, Room>> rooms() {
        return rooms.getReadOnlyProperty();
    }

    /// The name of the room that a device stands in.
    public Optional<String> room(DeviceId device) {
        return Optional.ofNullable(rooms.get().get(device)).map(Room::name);
    }

    private Map<DeviceId, Room> look() {
        Map<UUID, String> places = names.of(caller.get());
        Map<DeviceId, Room> found = new HashMap<>();
        for (Resources.Known device : resources.all(ResourceType.DEVICE)) {
            UUID id = Objects.requireNonNull(device.resource().self().id());
            place(device.resource())
                    .filter(places::containsKey)
                    .map(place -> new Room(place, places.getOrDefault(place, "")))
                    .ifPresent(room -> found.put(new DeviceId(id), room));
        }
        return Map.copyOf(found);
    }

    private static Optional<UUID> place(Resource device) {
        return device.refs().stream()
                .filter(ref -> ref.type() == ResourceType.PLACE)
                .findFirst()
                .map(Resource.Ref::id);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
