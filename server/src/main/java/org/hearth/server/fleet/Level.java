package org.hearth.server.fleet;

import jakarta.persistence.EnumeratedValue;

import java.util.Locale;

/// How much something that happened with a device matters.
public enum Level {
    INFO,
    WARN,
    ERROR;

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
}
