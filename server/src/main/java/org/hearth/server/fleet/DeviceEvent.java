package org.hearth.server.fleet;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Something that happened with a device.
///
/// @param deviceId null where it is gone
/// @param event one word, such as `connected`
/// @param detail for people; null when the word says it all
public record DeviceEvent(
        UUID id,
        @Nullable DeviceId deviceId,
        String event,
        @Nullable String detail,
        Level level,
        Instant createdAt) {

    static DeviceEvent of(JournalRow row) {
        DeviceId device = row.deviceId == null ? null : new DeviceId(row.deviceId);
        return new DeviceEvent(row.id, device, row.event, row.detail, row.level, row.createdAt);
    }

    /// The same for who may not read more.
    DeviceEvent withoutDetail() {
        return new DeviceEvent(id, deviceId, event, null, level, createdAt);
    }
}
