package org.hearth.server.media;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of one run through the library.
public record ScanId(UUID value) implements Id {}
