package org.hearth.server.access;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of a person's account at the sign-in provider.
public record IdentityId(UUID value) implements Id {}
