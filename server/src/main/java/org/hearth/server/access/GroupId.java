package org.hearth.server.access;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of a group of persons.
public record GroupId(UUID value) implements Id {}
