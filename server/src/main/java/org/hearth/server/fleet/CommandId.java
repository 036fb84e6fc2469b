package org.hearth.server.fleet;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// A command's id.
public record CommandId(UUID value) implements Id {}
