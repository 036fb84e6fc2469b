package org.hearth.server.access;

import org.jspecify.annotations.Nullable;

/// What a device shows to be let in.
///
/// @param code as it was typed or scanned
/// @param secret what a QR code holds besides; null when somebody typed the code
public record Ticket(String code, @Nullable String secret) {
    /// A code that somebody typed.
    public static Ticket typed(String code) {
        return new Ticket(code, null);
    }

    /// Never shows either.
    @Override
    public String toString() {
        return "Ticket";
    }
}
