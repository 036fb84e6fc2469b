package org.hearth.server.platform.problem;

/// There is no such thing, or not for this caller.
public final class NotFound extends Problem {

    /// @param kind what was looked for, such as `playlist`
    /// @param id the id that led nowhere
    public NotFound(String kind, Object id) {
        super("There is no " + kind + " " + id + ".");
    }
}
