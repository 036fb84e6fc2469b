package org.hearth.server.access;

import jakarta.persistence.EnumeratedValue;

import java.util.Locale;

/// What a policy does. A denial wins over everything that allows.
public enum Effect {
    ALLOW,
    DENY;

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
}
