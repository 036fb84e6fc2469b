package org.hearth.server.playback;

/// What sort of player.
public enum PlayerKind {
    CONSOLE,
    WEB,
    BOX,
    SPEAKER
}
