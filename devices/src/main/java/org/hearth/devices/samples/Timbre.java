package org.hearth.devices.samples;

/// What a note sounds like.
enum Timbre {
    /// A plucked string.
    HARP(2.5),
    /// Strings that swell and die away.
    PAD(0.8),
    /// Struck metal bars.
    BELL(1.8),
    /// A round low tone.
    BASS(0.3);

    private final double ringsSeconds;

    Timbre(double ringsSeconds) {
        this.ringsSeconds = ringsSeconds;
    }

    /// How long it can be heard after the note is over.
    double ringsSeconds() {
        return ringsSeconds;
    }
}
