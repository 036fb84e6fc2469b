package org.hearth.devices.samples;

import java.util.List;

/// Tunes that belong together.
///
/// @param genre in one word
/// @param cover square
record Album(String title, String artist, String genre, int year, Scene cover, List<Tune> tunes) {}
