package org.hearth.server.fleet;

import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// A device as others see it.
///
/// @param kind client, box, plug, speaker or recorder
/// @param type of a client: phone, tablet, tv, web or console
/// @param personId whose it is; null for the household's own
/// @param placeId where it stands; null until it has a place
/// @param lastSeen when it was last connected; null when never
public record Device(
        DeviceId id,
        String kind,
        String type,
        String name,
        @Nullable PersonId personId,
        @Nullable UUID placeId,
        boolean online,
        @Nullable Instant lastSeen,
        Instant createdAt,
        long version) {

    /// The device as a thing that permissions are given for, with the place that it is in.
    public Resource resource() {
        return Resource.of(ResourceType.DEVICE, id).in(ResourceType.PLACE, placeId);
    }

    /// Whether it is a music box.
    public boolean isBox() {
        return kind.equals(wire(DeviceRow.Kind.BOX));
    }

    private static String wire(DeviceRow.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    static Device of(DeviceRow row, boolean online) {
        return new Device(
                new DeviceId(row.id),
                wire(row.kind),
                row.type,
                row.name,
                row.userId == null ? null : new PersonId(row.userId),
                row.placeId,
                online,
                row.lastSeen,
                row.createdAt,
                row.version);
    }
}
