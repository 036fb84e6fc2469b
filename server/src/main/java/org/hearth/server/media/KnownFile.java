package org.hearth.server.media;

import java.util.UUID;

/// A file that the library believes to be there.
record KnownFile(UUID id, String path) {}
