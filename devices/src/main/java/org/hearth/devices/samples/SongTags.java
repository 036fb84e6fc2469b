package org.hearth.devices.samples;

/// What stands in a song about it.
///
/// @param number in its album, from 1
public record SongTags(
        String title, String artist, String album, String genre, int year, int number) {}
