package org.hearth.devices.audio;

/// One sound output that is connected now; `name` is for people.
public record AudioOutput(AudioOutputId id, String name) {
    /// True for the one entry that follows the choice of the operating system.
    public boolean isDefault() {
        return id.equals(AudioOutputId.SYSTEM_DEFAULT);
    }
}
