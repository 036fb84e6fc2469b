package org.hearth.server.media;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// A library item's id.
public record MediaId(UUID value) implements Id {}
