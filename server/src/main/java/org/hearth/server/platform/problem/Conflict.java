package org.hearth.server.platform.problem;

/// Somebody else changed it first, or it cannot be so in its present state.
public final class Conflict extends Problem {

    /// @param message says what to do: look again, choose another name
    public Conflict(String message) {
        super(message);
    }
}
