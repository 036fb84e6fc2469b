package org.hearth.server.vault;

/// Whether secrets can be opened.
public enum VaultState {
    /// They can.
    OPEN,
    /// There are secrets, and they are under a master key that this hub does not have.
    WRONG_KEY,
    /// The master key cannot be read or made.
    NO_KEY
}
