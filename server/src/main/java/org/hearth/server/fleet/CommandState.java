package org.hearth.server.fleet;

import jakarta.persistence.EnumeratedValue;

import java.util.Locale;

/// How far a command has come.
public enum CommandState {
    /// It was not sent yet; where its device is not connected it waits a minute for it.
    PENDING,
    /// The device has it and has not answered yet.
    SENT,
    COMPLETED,
    FAILED,
    /// The device did not come, or did not answer in time.
    TIMEOUT;

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);

    /// Whether nothing more comes of it.
    public boolean isOver() {
        return this != PENDING && this != SENT;
    }
}
