package org.hearth.server.platform.auth;

import org.hearth.server.platform.db.Id;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// One thing that somebody wants to do something with, and what it is in.
///
/// @param refs the thing itself first, then what is around it; the household is around everything
///   and not named
public record Resource(List<Ref> refs) {
    /// The house as a whole.
    public static final Resource HOUSEHOLD = new Resource(List.of());

    /// A thing by its type and id.
    ///
    /// @param id null stands for all of the type
    public record Ref(ResourceType type, @Nullable UUID id) {}

    /// Copies the references.
    public Resource {
        refs = List.copyOf(refs);
    }

    /// A thing with an id of ours.
    public static Resource of(ResourceType type, Id id) {
        return of(type, id.value());
    }

    /// A thing by its bare id.
    public static Resource of(ResourceType type, UUID id) {
        return new Resource(List.of(new Ref(type, id)));
    }

    /// A thing that is still to be made.
    public static Resource any(ResourceType type) {
        return new Resource(List.of(new Ref(type, null)));
    }

    /// The same thing, inside something larger; unchanged when that is null.
    public Resource in(ResourceType type, @Nullable UUID id) {
        if (id == null) return this;
        List<Ref> more = new ArrayList<>(refs);
        more.add(new Ref(type, id));
        return new Resource(more);
    }

    /// The thing itself, as the audit names it; the household when nothing smaller is meant.
    public Ref self() {
        return refs.isEmpty() ? new Ref(ResourceType.HOUSEHOLD, null) : refs.getFirst();
    }
}
