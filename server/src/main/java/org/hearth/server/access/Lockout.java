package org.hearth.server.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// How somebody's sign-in stands after wrong tries.
///
/// @param wrongPasswords in a row; none after an hour without any
/// @param wrongPins in a row, at the hub's own screen
/// @param lastWrongAt null when there was none
/// @param waitingUntil before which no try counts; null while they may try
public record Lockout(
        int wrongPasswords,
        int wrongPins,
        @Nullable Instant lastWrongAt,
        @Nullable Instant waitingUntil) {}
