package org.hearth.server.access;

import static org.hearth.server.platform.auth.Permission.*;

import jakarta.persistence.EnumeratedValue;

import org.hearth.server.platform.auth.Permission;

import java.util.Locale;
import java.util.Set;

/// What somebody may do inside one place, in words that a family uses.
///
/// The recorder permissions are those of the rooms' roster in the recorder system; what the house
/// adds of its own stands behind them.
public enum Capability {
    VIEW(
            NODE_READ,
            RECORDING_READ,
            RECORDING_PLAYBACK,
            SCHEDULE_READ,
            HEALTH_READ,
            PLACE_READ,
            DEVICE_READ,
            MEDIA_READ),
    LISTEN(LISTEN_MONITOR),
    DOWNLOAD(RECORDING_DOWNLOAD),
    OPERATE(RECORDING_CREATE, RECORDING_CONTROL, DEVICE_CONTROL, MEDIA_PLAY),
    BOOK(SCHEDULE_MANAGE),
    EDIT(RECORDING_EDIT),
    DELETE(RECORDING_DELETE);

    @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);

    @SuppressWarnings("ImmutableEnumChecker") // copied by Set.of
    private final Set<Permission> permissions;

    Capability(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /// What it unlocks, inside that place only.
    public Set<Permission> permissions() {
        return permissions;
    }
}
