package org.hearth.server.media;

import jakarta.persistence.EnumeratedValue;

import java.util.Locale;

/// How a library item is.
public enum MediaState {
    /// There and usable.
    PRESENT,
    /// Gone from its folder; keeps its place in playlists and history.
    MISSING,
    /// There, but unusable for the reason it names.
    PROBLEM;

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
}
