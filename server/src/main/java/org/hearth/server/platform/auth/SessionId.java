package org.hearth.server.platform.auth;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of one sign-in.
public record SessionId(UUID value) implements Id {}
