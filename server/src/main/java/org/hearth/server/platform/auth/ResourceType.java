package org.hearth.server.platform.auth;

import jakarta.persistence.EnumeratedValue;

import java.util.Locale;

/// What kinds of things a permission can be given or refused for.
public enum ResourceType {
    /// The house as a whole, and everything in it.
    HOUSEHOLD,
    /// A room, and the devices and persons in it.
    PLACE,
    /// A folder of the library, and everything in it.
    MEDIA_ROOT,
    /// One item of the library.
    MEDIA,
    PLAYLIST,
    DEVICE,
    PERSON;

    @EnumeratedValue private final String wire = name().toLowerCase(Locale.ROOT);

    /// Whether things of that type can be in things of this one.
    public boolean holds(ResourceType inner) {
        return switch (this) {
            case HOUSEHOLD -> true;
            case PLACE -> inner == DEVICE || inner == PERSON;
            case MEDIA_ROOT -> inner == MEDIA;
            case MEDIA, PLAYLIST, DEVICE, PERSON -> false;
        };
    }

    /// The type's name outside: `media_root`.
    public String wire() {
        return wire;
    }
}
