package org.hearth.server.vault;

import jakarta.persistence.EnumeratedValue;

import org.hearth.server.platform.auth.PersonId;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/// Whose a secret is. What leaves the household takes its secrets along.
///
/// @param kind what sort of owner
/// @param id a plugin's slug, or a person's or a device's id; null for the hub's own
public record SecretOwner(Kind kind, @Nullable String id) {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_SLUG = 100;

    /// What sort of owner.
    public enum Kind {
        CORE,
        PLUGIN,
        PERSON,
        DEVICE;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);
    }

    /// The hub itself.
    public static SecretOwner core() {
        return new SecretOwner(Kind.CORE, null);
    }

    /// A plugin.
    public static SecretOwner plugin(String slug) {
        return new SecretOwner(Kind.PLUGIN, slug);
    }

    /// A person.
    public static SecretOwner person(PersonId person) {
        return new SecretOwner(Kind.PERSON, person.value().toString());
    }

    /// A device.
    public static SecretOwner device(UUID device) {
        return new SecretOwner(Kind.DEVICE, device.toString());
    }

    /// Whether there can be such an owner.
    boolean isPossible() {
        return switch (kind) {
            case CORE -> id == null;
            case PLUGIN -> id != null && id.length() <= LONGEST_SLUG && SLUG.matcher(id).matches();
            case PERSON, DEVICE -> id != null && isUuid(id);
        };
    }

    boolean isPerson(@Nullable UUID person) {
        return kind == Kind.PERSON && person != null && person.toString().equals(id);
    }

    /// As the table keeps it: empty for the hub's own.
    String stored() {
        return id == null ? "" : id;
    }

    static SecretOwner of(Kind kind, String stored) {
        return new SecretOwner(kind, stored.isEmpty() ? null : stored);
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }

    /// `core`, or `plugin:weather`.
    @Override
    public String toString() {
        return id == null ? kind.wire : kind.wire + ":" + id;
    }
}
