package org.hearth.server.platform.auth;

import org.jspecify.annotations.Nullable;

/// Who acts, in the words of the audit.
///
/// @param kind person, device or the hub itself
/// @param person which person; null for the hub itself
/// @param name the person's name, or `system:part`
public record Actor(Kind kind, @Nullable PersonId person, String name) {

    /// What kind of actor.
    public enum Kind {
        USER,
        NODE,
        SYSTEM
    }
}
