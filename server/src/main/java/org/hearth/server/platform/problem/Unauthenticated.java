package org.hearth.server.platform.problem;

/// Nobody is signed in, or the proof of it is wrong or too old.
public final class Unauthenticated extends Problem {

    /// @param message never says which part of a proof was wrong
    public Unauthenticated(String message) {
        super(message);
    }
}
