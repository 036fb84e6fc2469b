package org.hearth.server.platform.auth;

import static org.hearth.server.platform.auth.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/// The ceilings of what a person may do. A person may have several; their permissions add up.
///
/// Source: the permission matrices that `docs/openapi.json` and the people's pages stand on.
public enum Role {
    OWNER(EnumSet.complementOf(EnumSet.of(PUBLIC))),
    ADMIN(without(OWNER, SYSTEM_ADMIN, SECRET_MANAGE)),
    OPERATOR(
            without(
                    ADMIN,
                    AUDIT_READ,
                    AUTH_MANAGE,
                    NODE_MANAGE,
                    RECORDING_DELETE,
                    SETTINGS_MANAGE,
                    PERSON_MANAGE,
                    PLACE_MANAGE,
                    DEVICE_MANAGE,
                    MEDIA_MANAGE)),
    VIEWER(
            EnumSet.of(
                    SIGNED_IN,
                    HEALTH_READ,
                    METRICS_READ,
                    NODE_READ,
                    RECORDING_READ,
                    RECORDING_PLAYBACK,
                    RECORDING_DOWNLOAD,
                    SCHEDULE_READ,
                    SETTINGS_READ,
                    PERSON_READ,
                    PLACE_READ,
                    DEVICE_READ,
                    MEDIA_READ,
                    MEDIA_PLAY,
                    PLAYLIST_READ)),
    AUDITOR(
            EnumSet.of(
                    SIGNED_IN,
                    AUDIT_READ,
                    HEALTH_READ,
                    METRICS_READ,
                    RECORDING_READ,
                    PERSON_READ,
                    PLACE_READ,
                    DEVICE_READ)),
    /// Guests and children: at most this, and of it only what somebody gave them.
    GUEST(
            EnumSet.of(
                    SIGNED_IN,
                    HEALTH_READ,
                    NODE_READ,
                    RECORDING_READ,
                    RECORDING_PLAYBACK,
                    RECORDING_DOWNLOAD,
                    SCHEDULE_READ,
                    PLACE_READ,
                    DEVICE_READ,
                    DEVICE_CONTROL,
                    MEDIA_READ,
                    MEDIA_PLAY,
                    MEDIA_EDIT,
                    PLAYLIST_READ,
                    PLAYLIST_MANAGE));

    @SuppressWarnings("ImmutableEnumChecker") // copied by Set.copyOf
    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /// Everything this role allows.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// The role's name outside: `owner`.
    public String wire() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<Permission> without(Role base, Permission... taken) {
        Set<Permission> rest = EnumSet.copyOf(base.permissions);
        rest.removeAll(Set.of(taken));
        return rest;
    }
}
