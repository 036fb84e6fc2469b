package org.hearth.server.settings;

import jakarta.persistence.EnumeratedValue;

import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/// For what a setting is set.
///
/// @param id of the place, person or device; null for the household
public record Extent(Kind kind, @Nullable UUID id) {
    /// The whole house.
    public static final Extent HOUSEHOLD = new Extent(Kind.HOUSEHOLD, null);

    /// How closely, from the widest.
    public enum Kind {
        HOUSEHOLD,
        PLACE,
        PERSON,
        DEVICE;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }

    /// Refuses a household with an id, and anything else without one, with [Invalid].
    public Extent {
        if ((kind == Kind.HOUSEHOLD) != (id == null)) {
            throw new Invalid(
                    "id", kind == Kind.HOUSEHOLD ? "must be left out" : "is required here");
        }
    }

    /// One place.
    public static Extent place(UUID id) {
        return new Extent(Kind.PLACE, id);
    }

    /// One person.
    public static Extent person(UUID id) {
        return new Extent(Kind.PERSON, id);
    }

    /// One device.
    public static Extent device(UUID id) {
        return new Extent(Kind.DEVICE, id);
    }

    /// One thing of a type that has settings, as it is known by.
    static Extent of(ResourceType type, @Nullable UUID id) {
        return Arrays.stream(Kind.values())
                .filter(kind -> type(kind) == type)
                .map(kind -> new Extent(kind, id))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    ResourceType type() {
        return type(kind);
    }

    private static ResourceType type(Kind kind) {
        return switch (kind) {
            case HOUSEHOLD -> ResourceType.HOUSEHOLD;
            case PLACE -> ResourceType.PLACE;
            case PERSON -> ResourceType.PERSON;
            case DEVICE -> ResourceType.DEVICE;
        };
    }
}
