package org.hearth.ui.values;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.settings.Extent;
import org.hearth.ui.look.Texts;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/// Something that can have settings of its own.
///
/// @param name in words: `The whole house`, `Room: Kitchen`
public record Where(Extent extent, String name) {

    /// The whole house.
    static Where house() {
        return new Where(Extent.HOUSEHOLD, Texts.text("values.house"));
    }

    /// The house, then rooms, devices and persons as far as somebody may see their settings. Asks
    /// the database.
    static List<Where> all(Resources resources, Caller caller) {
        return Stream.of(
                        Stream.of(house()),
                        each(resources, caller, ResourceType.PLACE, Extent::place),
                        each(resources, caller, ResourceType.DEVICE, Extent::device),
                        each(resources, caller, ResourceType.PERSON, Extent::person))
                .flatMap(one -> one)
                .toList();
    }

    /// Something as it is called by now; the house when it is gone.
    static Where of(Extent extent, List<Where> places) {
        return places.stream()
                .filter(one -> one.extent().equals(extent))
                .findFirst()
                .orElse(house());
    }

    private static Stream<Where> each(
            Resources resources, Caller caller, ResourceType type, Function<UUID, Extent> extent) {
        return resources.all(type).stream()
                .filter(known -> caller.may(Permission.SETTINGS_READ, known.resource()))
                .flatMap(
                        known ->
                                Stream.ofNullable(known.resource().self().id())
                                        .map(
                                                id ->
                                                        new Where(
                                                                extent.apply(id),
                                                                Texts.text(
                                                                        "values.in." + type.wire(),
                                                                        known.name()))));
    }
}
