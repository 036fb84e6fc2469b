package org.hearth.server.media;

import jakarta.persistence.EnumeratedValue;

import java.util.Locale;

/// The four kinds of things a library holds.
public enum MediaType {
    VIDEO,
    AUDIO,
    IMAGE,
    DOCUMENT;

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
}
