package org.hearth.server.access;

import jakarta.persistence.EnumeratedValue;

import java.util.Locale;

/// What a person is to the household.
public enum PersonKind {
    ADULT,
    /// Has parents, and what they give.
    CHILD,
    /// Has what somebody gives, until the day that somebody sets.
    GUEST,
    /// A script, not somebody.
    SERVICE;

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);

    /// Whether a grown-up's roles can be given. A script counts as a grown-up.
    boolean isAdult() {
        return this == ADULT || this == SERVICE;
    }
}
