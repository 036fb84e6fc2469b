package org.hearth.server.settings;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of a list to choose from.
public record PickListId(UUID value) implements Id {}
