package org.hearth.server.vault;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// A secret's id.
public record SecretId(UUID value) implements Id {}
