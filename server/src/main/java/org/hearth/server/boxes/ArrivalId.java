package org.hearth.server.boxes;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// Which box knocks.
public record ArrivalId(UUID value) implements Id {}
