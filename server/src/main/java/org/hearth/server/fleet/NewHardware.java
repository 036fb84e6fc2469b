package org.hearth.server.fleet;

import org.hearth.server.platform.auth.PersonId;
import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// A device that is no client and is let in.
///
/// @param externalId what it is known by outside: the hardware address of a box
/// @param clientId of the firmware that gets the key
/// @param personId whose it will be; null for the household's own
/// @param placeId where it stands; null for nowhere yet
public record NewHardware(
        HardwareKind kind,
        String externalId,
        String clientId,
        String name,
        @Nullable PersonId personId,
        @Nullable UUID placeId) {}
