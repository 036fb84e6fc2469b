package org.hearth.server.platform.problem;

/// Somebody else changed it first, or it cannot be so in its present state.
public final class Conflict extends Problem {

    /// @param message says what to do: look again, choose another name
    public Conflict(String message) {
        super(message);
    }

    /// Somebody changed it since it was read.
    ///
    /// @param what it is, as a sentence begins: `The playlist`
    public static Conflict meanwhile(String what) {
        return new Conflict(what + " was changed meanwhile. Load it again and repeat.");
    }

    /// Throws unless nobody changed it since it was read.
    ///
    /// @param what it is, as a sentence begins
    /// @param read the version that came with the change
    /// @param present the version now
    public static void unlessPresent(String what, long read, long present) {
        if (read != present) throw meanwhile(what);
    }
}
