package org.hearth.server.platform.problem;

/// More was sent than is taken here.
public final class TooLarge extends Problem {

    /// @param limitBytes what would have been accepted
    public TooLarge(long limitBytes) {
        super("That is too large: at most " + limitBytes + " bytes are accepted here.");
    }
}
