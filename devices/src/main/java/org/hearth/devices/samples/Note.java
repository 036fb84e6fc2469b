package org.hearth.devices.samples;

/// One note of a piece.
///
/// @param startSeconds from the beginning of the piece
/// @param lengthSeconds until it is let go
/// @param pitch as MIDI counts: 69 is the A of 440 Hz, 12 an octave
/// @param loudness 0 to 1
/// @param pan -1 left to 1 right
record Note(
        Timbre timbre,
        double startSeconds,
        double lengthSeconds,
        int pitch,
        double loudness,
        double pan) {

    /// Its frequency, in equal temperament.
    static double hz(int pitch) {
        return 440 * Math.pow(2, (pitch - 69) / 12.0);
    }
}
