package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What a person or a group may do inside one place.
@Entity
@Table(name = "place_capabilities")
class CapabilityRow {
    @Id UUID id;
    UUID placeId;
    @Nullable UUID userId;
    @Nullable UUID groupId;

    @Enumerated(EnumType.STRING)
    Capability capability;
}
