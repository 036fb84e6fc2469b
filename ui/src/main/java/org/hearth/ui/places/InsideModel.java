package org.hearth.ui.places;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.People;
import org.hearth.server.access.Person;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.FleetEvents;
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
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Which devices and persons are in a place, and moving devices there. FX thread only.
public final class InsideModel implements AutoCloseable {
    private final ReadOnlyObjectWrapper<Inside> inside = new ReadOnlyObjectWrapper<>(Inside.NONE);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final Disposer disposer = new Disposer();
    private final Fleet fleet;
    private final People people;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Reload<Inside> reload;
    private @Nullable UUID place;

    /// What is in one place.
    ///
    /// @param elsewhere devices that could be moved there
    public record Inside(List<Device> devices, List<Person> persons, List<Device> elsewhere) {
        /// Nothing and nobody.
        public static final Inside NONE = new Inside(List.of(), List.of(), List.of());

        /// Copies the lists.
        public Inside {
            devices = List.copyOf(devices);
            persons = List.copyOf(persons);
            elsewhere = List.copyOf(elsewhere);
        }
    }

    /// Follows devices and persons from now on.
    public InsideModel(
            Fleet fleet,
            People people,
            Supplier<Caller> caller,
            Background background,
            FxEvents events) {
        this.fleet = fleet;
        this.people = people;
        this.caller = caller;
        this.background = background;
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(place),
                                this::look,
                                inside::set,
                                problem::set));
        disposer.add(events.listen(FleetEvents.class, this::load));
        disposer.add(events.listen(AccessEvents.PersonChanged.class, this::load));
    }

    /// What is in the place that is shown.
    public ReadOnlyObjectProperty<Inside> inside() {
        return inside.getReadOnlyProperty();
    }

    /// What went wrong; empty when nothing did.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Shows another place.
    public void choose(@Nullable UUID other) {
        boolean isOther = !Objects.equals(place, other);
        place = other;
        problem.set("");
        if (isOther) inside.set(Inside.NONE);
        load();
    }

    /// Why this person may not move a device; empty when they may.
    public Optional<String> whyNot(Device device) {
        return RightsTexts.whyNot(
                caller.get(),
                Permission.DEVICE_MANAGE,
                Resource.of(ResourceType.DEVICE, device.id())
                        .in(ResourceType.PLACE, device.placeId()));
    }

    /// Puts a device into the place that is shown.
    public void bring(Device device) {
        UUID here = place;
        if (here != null) move(device, here);
    }

    /// Takes a device out of the place that is shown.
    public void takeOut(Device device) {
        move(device, null);
    }

    private void move(Device device, @Nullable UUID where) {
        UUID here = place;
        problem.set("");
        background.run(
                () -> fleet.move(caller.get(), device.id(), where),
                _ -> load(),
                sentence -> {
                    if (Objects.equals(here, place)) problem.set(sentence);
                });
    }

    private void load() {
        if (place != null) reload.again();
    }

    private Inside look(UUID here) {
        Caller asking = caller.get();
        List<Device> devices =
                asking.may(Permission.DEVICE_READ)
                        ? Everything.of(part -> fleet.devices(asking, part))
                        : List.of();
        List<Person> persons =
                asking.may(Permission.PERSON_READ)
                        ? Everything.of(part -> people.people(asking, part))
                        : List.of();
        return new Inside(
                devices.stream().filter(one -> isIn(one.placeId(), here)).toList(),
                persons.stream().filter(one -> isIn(one.placeId(), here)).toList(),
                devices.stream().filter(one -> !isIn(one.placeId(), here)).toList());
    }

    private static boolean isIn(@Nullable UUID where, UUID here) {
        return here.equals(where);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
