package org.hearth.server.access;

import jakarta.persistence.EnumeratedValue;
import jakarta.validation.constraints.NotNull;

import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.UUID;

/// Whom a policy is about.
///
/// @param id of the person or the group; null for everyone and for adults
public record Subject(@NotNull Type type, @Nullable UUID id) {
    /// Everybody who can sign in.
    public static final Subject EVERYONE = new Subject(Type.EVERYONE, null);

    /// All grown-ups, and scripts.
    public static final Subject ADULTS = new Subject(Type.ADULTS, null);

    /// What kind of subject.
    public enum Type {
        USER,
        GROUP,
        EVERYONE,
        /// Grown-ups and scripts.
        ADULTS;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }

    /// Throws [Invalid] for somebody who is not named, or everybody with a name.
    void check() {
        boolean isNamed = type == Type.USER || type == Type.GROUP;
        if (isNamed && id == null) throw new Invalid("subject.id", "is required");
        if (!isNamed && id != null) throw new Invalid("subject.id", "must be left out");
    }
}
