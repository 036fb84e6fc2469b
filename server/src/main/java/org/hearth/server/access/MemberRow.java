package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.UUID;

/// One person in one group.
@Entity
@Table(name = "user_access_groups")
@IdClass(MemberRow.Key.class)
class MemberRow {
    @Id UUID userId;
    @Id UUID groupId;

    static MemberRow of(UUID user, UUID group) {
        MemberRow row = new MemberRow();
        row.userId = user;
        row.groupId = group;
        return row;
    }

    /// Both columns together.
    record Key(UUID userId, UUID groupId) implements Serializable {}
}
