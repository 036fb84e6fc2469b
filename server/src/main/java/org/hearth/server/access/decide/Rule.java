package org.hearth.server.access.decide;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;

import java.util.Set;

/// One thing that allows or denies something to the person in question.
///
/// @param source where it comes from, in words: `the policy "Adults: the whole house"`
/// @param permissions which ones; all when empty
/// @param ref for what; the household is everything
public record Rule(Kind kind, String source, Set<Permission> permissions, Ref ref) {

    /// What it does.
    public enum Kind {
        ALLOW,
        DENY
    }

    /// Copies the permissions.
    public Rule {
        permissions = Set.copyOf(permissions);
    }

    boolean isAbout(Permission permission) {
        return permissions.isEmpty() || permissions.contains(permission);
    }

    boolean isWhole() {
        return ref.type() == ResourceType.HOUSEHOLD;
    }

    boolean isAbout(Resource thing) {
        return isWhole()
                || thing.refs().stream()
                        .anyMatch(
                                one ->
                                        one.type() == ref.type()
                                                && (ref.id() == null || ref.id().equals(one.id())));
    }
}
