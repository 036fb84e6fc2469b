package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import java.time.Instant;
import java.util.UUID;

/// The one house that this is.
@Entity
@Table(name = "households")
class HouseRow {
    @Id UUID id;
    Instant createdAt;
}
