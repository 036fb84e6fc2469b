package org.hearth.server.platform.audit;

import org.hearth.server.platform.db.Id;

import java.util.UUID;

/// The id of one act on record.
public record AuditEventId(UUID value) implements Id {}
