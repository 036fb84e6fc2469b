package org.hearth.server.platform.auth;

/// Hears of every refusal, so that none can be forgotten by a door.
@FunctionalInterface
public interface Denials {

    /// The caller asked for something the permission of which they lack there. Must not throw.
    void denied(Caller caller, Permission missing, Resource where);
}
