package org.hearth.server.boxes;

import java.nio.file.Path;

/// Something that a box can play.
///
/// @param key the same for the same content of the file only
/// @param title for its screen
public record Sound(String key, Path file, String title) {}
