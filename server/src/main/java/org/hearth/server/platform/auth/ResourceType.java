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

    /// The type's name outside: `media_root`.
    public String wire() {
        return wire;
    }
}
