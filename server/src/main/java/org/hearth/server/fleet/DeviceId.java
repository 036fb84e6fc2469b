package org.hearth.server.fleet;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// A device's id; also that of the player it is.
public record DeviceId(UUID value) implements Id {}
