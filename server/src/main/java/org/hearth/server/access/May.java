package org.hearth.server.access;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;

import java.util.Arrays;
import java.util.List;

/// One permission of somebody, and how far it reaches.
///
/// @param permission such as `media:play`; it holds for something at least
/// @param everywhere whether it holds for everything there is
/// @param forAll otherwise, for which sorts of things it holds as a whole: `household` is the house
///   itself, `playlist` every list and new ones too. Elsewhere the things themselves say it
public record May(String permission, boolean everywhere, List<ResourceType> forAll) {

    /// Copies the sorts.
    public May {
        forAll = List.copyOf(forAll);
    }

    /// All that the caller may do somewhere, in the order of the table of permissions.
    static List<May> all(Caller caller) {
        return caller.permissions().stream()
                .filter(one -> one != Permission.SIGNED_IN && one != Permission.PUBLIC)
                .map(one -> of(one, caller.reach(one)))
                .toList();
    }

    private static May of(Permission permission, Reach reach) {
        if (reach.isEverywhere()) return new May(permission.wire(), true, List.of());
        List<ResourceType> whole =
                Arrays.stream(ResourceType.values())
                        .filter(type -> reach.covers(whole(type)))
                        .toList();
        return new May(permission.wire(), false, whole);
    }

    private static Resource whole(ResourceType type) {
        return type == ResourceType.HOUSEHOLD ? Resource.HOUSEHOLD : Resource.any(type);
    }
}
