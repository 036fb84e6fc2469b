package org.hearth.server.access;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of a grant.
public record GrantId(UUID value) implements Id {}
