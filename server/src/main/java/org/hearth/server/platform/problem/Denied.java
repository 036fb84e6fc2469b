package org.hearth.server.platform.problem;

/// The caller may not do this.
public final class Denied extends Problem {

    /// @param message says what would be needed
    public Denied(String message) {
        super(message);
    }
}
