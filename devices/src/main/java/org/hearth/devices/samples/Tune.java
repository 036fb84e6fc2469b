package org.hearth.devices.samples;

import java.util.List;

/// What makes a piece that piece; the rest follows from it.
///
/// @param key its lowest chord's root, as MIDI counts
/// @param chords degrees, one a bar, again and again
/// @param beats in a bar
/// @param lead what sings the melody
/// @param seed of its melody
record Tune(
        String title,
        int key,
        Mode mode,
        List<Integer> chords,
        int beats,
        int beatsPerMinute,
        int bars,
        Timbre lead,
        int seed) {}
