package org.hearth.server.media;

/// How many usable files of one type there are and how large they are together.
record TypeFigures(MediaType type, long files, long bytes) {}
