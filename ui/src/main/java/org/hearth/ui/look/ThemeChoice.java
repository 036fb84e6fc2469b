package org.hearth.ui.look;

/// What the family chose for the console's looks.
public enum ThemeChoice {
    /// As the desktop is set, and changing with it.
    SYSTEM,
    LIGHT,
    DARK
}
