package org.hearth.server.platform.problem;

/// It did not end in the time that it is given. Whether it took effect cannot be said, so nobody
/// should simply repeat it.
public final class TimedOut extends Problem {

    /// @param message says what did not end, and to look before trying again
    public TimedOut(String message) {
        super(message);
    }
}
