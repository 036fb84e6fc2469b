package org.hearth.server.playback;

import jakarta.persistence.EnumeratedValue;

import java.util.Locale;

/// What a player is doing.
public enum PlayerState {
    /// Nothing, and nothing is wanted of it.
    IDLE,
    PLAYING,
    PAUSED,
    /// It should play and cannot; its problem says why.
    STALLED;

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
}
