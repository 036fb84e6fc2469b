package org.hearth.server.access.decide;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;

import java.util.List;
import java.util.Set;

/// Everything about one person that a decision needs.
///
/// @param isEnabled false once the account is switched off
/// @param rules all that are about this person, in any order
public record Facts(boolean isEnabled, Set<Role> roles, List<Rule> rules) {

    /// Copies roles and rules.
    public Facts {
        roles = Set.copyOf(roles);
        rules = List.copyOf(rules);
    }

    boolean hasRoleFor(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /// Owners and admins look after the whole house; narrowing them would lock the house up.
    boolean isEverywhere() {
        return roles.contains(Role.OWNER) || roles.contains(Role.ADMIN);
    }
}
