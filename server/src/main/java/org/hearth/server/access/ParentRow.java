package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.UUID;

/// One parent of one child.
@Entity
@Table(name = "user_parents")
@IdClass(ParentRow.Key.class)
class ParentRow {
    @Id UUID childId;
    @Id UUID parentId;

    static ParentRow of(UUID child, UUID parent) {
        ParentRow row = new ParentRow();
        row.childId = child;
        row.parentId = parent;
        return row;
    }

    /// Both columns together.
    record Key(UUID childId, UUID parentId) implements Serializable {}
}
