package org.hearth.server.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;
import java.util.UUID;

/// One role of one person.
@Entity
@Table(name = "user_roles")
@IdClass(UserRole.Key.class)
class UserRole {
    @Id UUID userId;
    @Id String role;

    static UserRole of(UUID user, String role) {
        UserRole row = new UserRole();
        row.userId = user;
        row.role = role;
        return row;
    }

    /// Both columns together.
    record Key(UUID userId, String role) implements Serializable {}
}
