package org.hearth.server.vault;

import java.time.Instant;

/// One time that a secret was opened.
///
/// @param version of the value that was asked for
/// @param by who opened it
/// @param purpose what for, in the words of the feature
public record SecretUse(Instant usedAt, long version, String by, String purpose) {}
