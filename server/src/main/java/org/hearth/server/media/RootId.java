package org.hearth.server.media;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// A library folder's id.
public record RootId(UUID value) implements Id {}
