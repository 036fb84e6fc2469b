package org.hearth.server.fleet;

import org.hearth.server.access.Scope;
import org.hearth.server.platform.auth.PersonId;

import java.time.Instant;
import java.util.UUID;

/// A pairing that waits for its device.
///
/// @param qr the link that a phone's camera opens; everything secret is in its fragment
/// @param pairing the code and how long it is good
public record Pairing(String qr, Details pairing) {

    /// The code and what it opens.
    ///
    /// @param code six characters without look-alikes
    /// @param personId whose the device will be
    /// @param expiresIn seconds from now to `expiresAt`, for clocks that differ from the hub's
    public record Details(
            UUID id,
            String code,
            Scope scope,
            PersonId personId,
            Instant expiresAt,
            long expiresIn) {}

    /// What somebody types who does not scan.
    public String code() {
        return pairing.code();
    }
}
