package org.hearth.server.boxes;

import jakarta.persistence.EnumeratedValue;

import org.hearth.server.fleet.DeviceId;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// A box that knocks and is not let in.
///
/// @param mac hardware address
/// @param board such as `bread-compact-wifi`; empty when it does not say
/// @param version of its firmware; empty when it does not say
/// @param address from where; null when unknown
/// @param deviceId of the box that it says it is, where the house has that one
/// @param code that it shows; null where it shows none, or none any more
public record Arrival(
        ArrivalId id,
        String mac,
        String board,
        String version,
        @Nullable String address,
        Reason reason,
        @Nullable DeviceId deviceId,
        @Nullable String code,
        Instant firstSeen,
        Instant lastSeen) {

    /// Why it is not let in.
    public enum Reason {
        /// Nobody has let it in yet.
        NEW,
        /// It has the address of a box of the house and another firmware, or is another box.
        OTHER_CLIENT,
        /// It is a box of the house that does not show its key.
        LOST_KEY;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }

    static Arrival of(ArrivalRow row, @Nullable String code) {
        return new Arrival(
                new ArrivalId(row.id),
                row.macAddress,
                row.board,
                row.appVersion,
                row.ipAddress,
                row.reason,
                row.deviceId == null ? null : new DeviceId(row.deviceId),
                code,
                row.firstSeen,
                row.lastSeen);
    }
}
