package org.hearth.server.platform.auth;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// Knows the things that permissions are given for, by what each feature says of its own.
/// Thread-safe.
///
/// For policies and their pages: so that a policy names a folder by its name, knows in which folder
/// an item lies, and is not made for what does not exist.
public final class Resources {
    private final Map<ResourceType, Source> sources = new ConcurrentHashMap<>();

    /// One thing with its name and what is around it.
    public record Known(String name, Resource resource) {}

    private record Source(Function<UUID, Optional<Known>> find, Supplier<List<Known>> all) {}

    /// Declares who knows the things of a type; before anybody asks. Both join a transaction that
    /// is open.
    ///
    /// @param find the thing with that id
    /// @param all what somebody could choose from, by name; nothing where there is too much
    public void register(
            ResourceType type, Function<UUID, Optional<Known>> find, Supplier<List<Known>> all) {
        sources.put(type, new Source(find, all));
    }

    /// The thing with that id; empty when there is none, or nobody knows of its kind.
    public Optional<Known> find(ResourceType type, UUID id) {
        return Optional.ofNullable(sources.get(type)).flatMap(source -> source.find().apply(id));
    }

    /// All things of a type that somebody could choose from.
    public List<Known> all(ResourceType type) {
        Source source = sources.get(type);
        return source == null ? List.of() : source.all().get();
    }
}
