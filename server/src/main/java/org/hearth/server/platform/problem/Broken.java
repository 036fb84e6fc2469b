package org.hearth.server.platform.problem;

/// A fault of the hub itself; a person can only ask whoever reads the log.
public final class Broken extends Problem {

    /// @param id stands beside the cause in the log
    public Broken(String id) {
        super("Something went wrong inside the hub. The log has the cause under " + id + ".");
    }
}
