package org.hearth.server.fleet;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Something that happened with a device.
///
/// @param event one word, such as `connected`
/// @param detail for people; null when the word says it all
public record DeviceEvent(
        UUID id, String event, @Nullable String detail, Level level, Instant createdAt) {

    static DeviceEvent of(JournalRow row) {
        return new DeviceEvent(row.id, row.event, row.detail, row.level, row.createdAt);
    }
}
