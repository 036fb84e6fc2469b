package org.hearth.server.access;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of a policy.
public record PolicyId(UUID value) implements Id {}
