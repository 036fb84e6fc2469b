package org.hearth.server.access;

import jakarta.persistence.EnumeratedValue;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Role;

import java.util.Locale;
import java.util.Set;

/// How far a paired device may go at most, whoever it belongs to.
public enum Scope {
    /// As far as its person.
    ADMIN(Role.OWNER),
    /// What a grown-up member does every day.
    MEMBER(Role.OPERATOR),
    /// Look and listen.
    GUEST(Role.VIEWER);

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    private final Role ceiling;

    Scope(Role ceiling) {
        this.ceiling = ceiling;
    }

    /// Everything the scope lets through.
    Set<Permission> ceiling() {
        return ceiling.permissions();
    }
}
