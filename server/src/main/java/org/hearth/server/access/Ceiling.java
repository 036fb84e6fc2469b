package org.hearth.server.access;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// The most that a person's roles allow. Pure.
///
/// Whoever lets somebody in as a person must reach as far themselves, or an admin would become the
/// owner by it.
final class Ceiling {
    private Ceiling() {}

    /// All that these roles allow.
    static Set<Permission> of(List<String> roles) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        RuleBook.roles(roles).forEach(role -> all.addAll(role.permissions()));
        return all;
    }

    /// Throws `Denied`, outside a transaction so that it is written down, when the caller has less.
    static void require(Caller caller, Set<Permission> wanted) {
        wanted.forEach(caller::require);
    }
}
