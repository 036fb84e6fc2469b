package org.hearth.server.places;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of a place.
public record PlaceId(UUID value) implements Id {}
