package org.hearth.server.platform.auth;

import org.hearth.server.platform.auth.Resource.Ref;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Where one permission holds: everywhere, nowhere, or for some things only.
///
/// Immutable and thread-safe; equal when it reaches equally far. What is denied is denied whatever
/// allows it.
///
/// @param isWhole whether it holds for all that is not denied
/// @param allowed for what it holds otherwise
/// @param denied for what it never holds
public record Reach(boolean isWhole, Set<Ref> allowed, Set<Ref> denied) {
    /// For everything.
    public static final Reach EVERYWHERE = new Reach(true, Set.of(), Set.of());

    /// For nothing.
    public static final Reach NOWHERE = new Reach(false, Set.of(), Set.of());

    /// Copies the sets.
    public Reach {
        allowed = Set.copyOf(allowed);
        denied = Set.copyOf(denied);
    }

    /// Whether it holds for everything there is.
    public boolean isEverywhere() {
        return isWhole && denied.isEmpty();
    }

    /// Whether it holds for nothing at all.
    public boolean isNowhere() {
        return !isWhole && allowed.isEmpty();
    }

    /// Whether it holds for this thing. Decided in well under 5 microseconds: a few lookups.
    public boolean covers(Resource thing) {
        if (isEverywhere()) return true;
        if (hits(denied, thing)) return false;
        return isWhole || hits(allowed, thing);
    }

    /// Whether it is denied for this thing, or for something around it.
    public boolean denies(Resource thing) {
        return hits(denied, thing);
    }

    /// The ids of that type for which it is given one by one.
    public Set<UUID> allowedIds(ResourceType type) {
        return ids(allowed, type);
    }

    /// The ids of that type for which it is denied one by one.
    public Set<UUID> deniedIds(ResourceType type) {
        return ids(denied, type);
    }

    /// Whether it is given for all things of a type.
    public boolean allowsAll(ResourceType type) {
        return isWhole || allowed.contains(new Ref(type, null));
    }

    /// Whether it is denied for all things of a type.
    public boolean deniesAll(ResourceType type) {
        return denied.contains(new Ref(type, null));
    }

    private static boolean hits(Set<Ref> refs, Resource thing) {
        if (refs.isEmpty()) return false;
        for (Ref ref : thing.refs()) {
            if (refs.contains(ref)) return true;
            if (ref.id() != null && refs.contains(new Ref(ref.type(), null))) return true;
        }
        return false;
    }

    private static Set<UUID> ids(Set<Ref> refs, ResourceType type) {
        return refs.stream()
                .filter(ref -> ref.type() == type)
                .map(Ref::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
