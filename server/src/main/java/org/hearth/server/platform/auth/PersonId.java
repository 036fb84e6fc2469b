package org.hearth.server.platform.auth;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// A person's id.
public record PersonId(UUID value) implements Id {}
