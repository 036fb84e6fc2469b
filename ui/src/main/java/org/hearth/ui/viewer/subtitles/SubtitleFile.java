package org.hearth.ui.viewer.subtitles;

import java.nio.file.Path;

/// A file with the words of a film.
///
/// @param name for people, such as its language; empty when its name says nothing
public record SubtitleFile(Path file, String name) {}
