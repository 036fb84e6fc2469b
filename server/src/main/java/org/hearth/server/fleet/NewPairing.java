package org.hearth.server.fleet;

import jakarta.validation.constraints.Size;

import org.hearth.server.access.Scope;
import org.hearth.server.platform.auth.PersonId;
import org.jspecify.annotations.Nullable;

/// A device is to come in.
///
/// @param scope how far it may go at most
/// @param personId whose it will be; the caller's when null
/// @param name what to call it; what it says itself when null
public record NewPairing(
        Scope scope, @Nullable PersonId personId, @Nullable @Size(max = 100) String name) {}
