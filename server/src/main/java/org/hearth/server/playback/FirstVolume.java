package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.settings.Extent;
import org.hearth.server.settings.Setting;
import org.hearth.server.settings.Settings;

import java.util.stream.Stream;

/// How loud a player begins on which nobody has played yet. Thread-safe.
final class FirstVolume {
    static final Setting<Integer> SETTING =
            Setting.percent(
                            "playback.first_volume",
                            60,
                            "How loud a player begins that has never played before")
                    .in(Extent.Kind.HOUSEHOLD, Extent.Kind.PLACE, Extent.Kind.DEVICE);

    private final Settings settings;
    private final Resources resources;

    FirstVolume(Settings settings, Resources resources) {
        this.settings = settings;
        this.resources = resources;
        settings.declare(SETTING);
    }

    /// Percent of the player's own range: what is set for the player, else for where it stands,
    /// else for the house.
    int of(DeviceId player) {
        Stream<Extent> place =
                resources.find(ResourceType.DEVICE, player.value()).stream()
                        .flatMap(known -> known.resource().refs().stream())
                        .flatMap(FirstVolume::place);
        Stream<Extent> nearby = Stream.concat(Stream.of(Extent.device(player.value())), place);
        return settings.value(SETTING, nearby.toArray(Extent[]::new));
    }

    private static Stream<Extent> place(Resource.Ref ref) {
        boolean isPlace = ref.type() == ResourceType.PLACE && ref.id() != null;
        return isPlace ? Stream.of(new Extent(Extent.Kind.PLACE, ref.id())) : Stream.empty();
    }
}
