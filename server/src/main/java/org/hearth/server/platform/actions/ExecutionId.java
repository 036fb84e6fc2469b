package org.hearth.server.platform.actions;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of one execution.
public record ExecutionId(UUID value) implements Id {}
