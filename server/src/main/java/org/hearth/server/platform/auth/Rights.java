package org.hearth.server.platform.auth;

import java.util.Set;

/// What somebody may do where, at this moment. Thread-safe.
///
/// Asked anew for every decision: what is taken from a person is felt by their next call, also on a
/// connection that was opened long before.
@FunctionalInterface
public interface Rights {
    /// The hub's own.
    Rights ALL = _ -> Reach.EVERYWHERE;

    /// Where the permission holds.
    Reach reach(Permission permission);

    /// What they are, as far as it was looked at last: for the record of what they do, never for
    /// what decides. Nothing for whoever has no roles.
    default Set<Role> roles() {
        return Set.of();
    }

    /// Where it held when it was looked at last; waits for nothing but the very first look. For
    /// what is shown to somebody before they act, never for what decides.
    default Reach lastKnown(Permission permission) {
        return reach(permission);
    }
}
