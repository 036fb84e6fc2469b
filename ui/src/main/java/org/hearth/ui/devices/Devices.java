package org.hearth.ui.devices;

import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The devices that somebody may see, and the names that they may know. Pure.
///
/// @param all by name
public record Devices(List<Device> all, HouseNames.Known names) {
    private static final Comparator<Device> BY_NAME =
            Comparator.comparing(Device::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(device -> device.id().value());

    /// None.
    public static final Devices NONE = new Devices(List.of(), HouseNames.Known.NOTHING);

    /// Puts them in order.
    public Devices {
        all = all.stream().sorted(BY_NAME).toList();
    }

    /// Devices of one person, or of the household.
    ///
    /// @param title whose they are
    public record Group(String title, List<Device> devices) {
        /// Copies the list.
        public Group {
            devices = List.copyOf(devices);
        }
    }

    /// The one of that id; empty when there is none.
    Optional<Device> find(@Nullable DeviceId id) {
        return all.stream().filter(device -> device.id().equals(id)).findFirst();
    }

    /// Where it stands; empty for nowhere, and for a place that is not theirs to know.
    Optional<String> place(Device device) {
        UUID place = device.placeId();
        return place == null ? Optional.empty() : Optional.ofNullable(names.places().get(place));
    }

    /// The same in words.
    String where(Device device) {
        boolean isNowhere = device.placeId() == null;
        return place(device)
                .orElseGet(() -> Texts.text(isNowhere ? "devices.nowhere" : "devices.somewhere"));
    }

    /// Whose it is.
    ///
    /// @param self who asks; null for nobody
    String owner(Device device, @Nullable UUID self) {
        PersonId person = device.personId();
        if (person == null) return Texts.text("devices.of.house");
        if (person.value().equals(self)) return Texts.text("devices.of.self");
        String name = names.persons().get(person);
        return name == null ? Texts.text("devices.of.somebody") : name;
    }

    /// The household's own first, then one's own, then everybody's by name.
    List<Group> groups(@Nullable UUID self) {
        Map<String, List<Device>> byOwner =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        device -> owner(device, self),
                                        () -> new TreeMap<>(String.CASE_INSENSITIVE_ORDER),
                                        Collectors.toList()));
        List<Group> groups = new ArrayList<>();
        Stream.of("devices.of.house", "devices.of.self")
                .map(key -> Texts.text(key))
                .forEach(
                        title ->
                                Optional.ofNullable(byOwner.remove(title))
                                        .ifPresent(own -> groups.add(new Group(title, own))));
        byOwner.forEach((title, theirs) -> groups.add(new Group(title, theirs)));
        return List.copyOf(groups);
    }
}
