package org.hearth.server.access;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// How far a person's roles reach. Pure.
///
/// Whoever lets somebody in as a person must reach as far themselves, or an admin would become the
/// owner by it.
final class Reach {
    private Reach() {}

    /// All that these roles allow.
    static Set<Permission> of(List<String> roles) {
        Set<Permission> reach = EnumSet.noneOf(Permission.class);
        roles.forEach(
                role -> reach.addAll(Role.valueOf(role.toUpperCase(Locale.ROOT)).permissions()));
        return reach;
    }

    /// Throws `Denied`, outside a transaction so that it is written down, when the caller has less.
    static void require(Caller caller, Set<Permission> wanted) {
        wanted.forEach(caller::require);
    }
}
