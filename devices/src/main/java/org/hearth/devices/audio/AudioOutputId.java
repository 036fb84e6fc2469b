package org.hearth.devices.audio;

/// Names one sound output for good: the same device has the same id after a restart.
public record AudioOutputId(String value) {
    /// Whatever the operating system has chosen as its output, also when that choice changes.
    public static final AudioOutputId SYSTEM_DEFAULT = new AudioOutputId("default");

    public AudioOutputId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A sound output needs an id.");
        }
    }
}
