package org.hearth.server.access;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Resource.Ref;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// What policies and grants are about, checked and in words. Thread-safe.
final class Things {
    private final Resources resources;

    Things(Resources resources) {
        this.resources = resources;
    }

    /// Throws [Invalid] for what does not exist or cannot be meant.
    void check(ResourceType type, @Nullable UUID id, List<String> permissions) {
        if (type == ResourceType.HOUSEHOLD && id != null) {
            throw new Invalid("resourceId", "must be left out for the household");
        }
        if (id != null && resources.find(type, id).isEmpty()) {
            throw new Invalid("resourceId", "is no " + words(type) + " of this house");
        }
        permissions.forEach(Things::permission);
    }

    /// The permission of that name; throws [Invalid] for another word.
    static Permission permission(String name) {
        return Permission.of(name)
                .filter(one -> one != Permission.PUBLIC && one != Permission.SIGNED_IN)
                .orElseThrow(() -> new Invalid("permissions", name + " is no permission"));
    }

    /// What it is called; null when it is gone.
    @Nullable String name(ResourceType type, @Nullable UUID id) {
        if (type == ResourceType.HOUSEHOLD) return "The whole house";
        if (id == null) return "Every " + words(type);
        return resources.find(type, id).map(Resources.Known::name).orElse(null);
    }

    /// The thing with all that is around it; throws [NotFound] for what is gone.
    Resource resource(ResourceType type, @Nullable UUID id) {
        return known(type, id).orElseThrow(() -> new NotFound(words(type), String.valueOf(id)));
    }

    /// A thing with what is around it, the bare household for what was removed; each is looked up
    /// once. For the length of one act, by one thread.
    Function<Ref, Resource> around() {
        Map<Ref, Resource> seen = new HashMap<>();
        return ref ->
                seen.computeIfAbsent(
                        ref, one -> known(one.type(), one.id()).orElse(Resource.HOUSEHOLD));
    }

    private Optional<Resource> known(ResourceType type, @Nullable UUID id) {
        if (type == ResourceType.HOUSEHOLD) return Optional.of(Resource.HOUSEHOLD);
        if (id == null) return Optional.of(Resource.any(type));
        return resources.find(type, id).map(Resources.Known::resource);
    }

    private static String words(ResourceType type) {
        return switch (type) {
            case HOUSEHOLD -> "household";
            case PLACE -> "place";
            case MEDIA_ROOT -> "folder";
            case MEDIA -> "item";
            case PLAYLIST -> "playlist";
            case DEVICE -> "device";
            case PERSON -> "person";
        };
    }
}
