package org.hearth.server.platform.auth;

import java.util.Arrays;
import java.util.Optional;

/// What a person may do, in the words of `domain:verb` that scripts and policies rely on.
///
/// The first block keeps the strings of the recorder system unchanged, so that its contracts hold.
public enum Permission {
    AUDIT_READ("audit:read"),
    AUTH_MANAGE("auth:manage"),
    HEALTH_READ("health:read"),
    HEALTH_ACKNOWLEDGE("health:acknowledge"),
    LISTEN_MONITOR("listen:monitor"),
    METRICS_READ("metrics:read"),
    NODE_READ("node:read"),
    NODE_CONTROL("node:control"),
    NODE_MANAGE("node:manage"),
    RECORDING_READ("recording:read"),
    RECORDING_CREATE("recording:create"),
    RECORDING_CONTROL("recording:control"),
    RECORDING_EDIT("recording:edit"),
    RECORDING_PLAYBACK("recording:playback"),
    RECORDING_DOWNLOAD("recording:download"),
    RECORDING_DELETE("recording:delete"),
    SCHEDULE_READ("schedule:read"),
    SCHEDULE_MANAGE("schedule:manage"),
    SETTINGS_READ("settings:read"),
    SETTINGS_MANAGE("settings:manage"),
    SYSTEM_ADMIN("system:admin"),

    PERSON_READ("person:read"),
    PERSON_MANAGE("person:manage"),
    PLACE_READ("place:read"),
    PLACE_MANAGE("place:manage"),
    DEVICE_READ("device:read"),
    DEVICE_CONTROL("device:control"),
    DEVICE_MANAGE("device:manage"),
    MEDIA_READ("media:read"),
    MEDIA_PLAY("media:play"),
    MEDIA_EDIT("media:edit"),
    MEDIA_MANAGE("media:manage"),
    PLAYLIST_READ("playlist:read"),
    PLAYLIST_MANAGE("playlist:manage"),
    SECRET_MANAGE("secret:manage"),

    /// Everyone signed in, to their own things.
    SIGNED_IN("signed-in"),
    /// Everyone who reaches the hub. Written out wherever it is meant.
    PUBLIC("public");

    private final String wire;

    Permission(String wire) {
        this.wire = wire;
    }

    /// The permission's name outside: `media:play`.
    public String wire() {
        return wire;
    }

    /// The permission of that name.
    public static Optional<Permission> of(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire.equals(wire)).findFirst();
    }

    @Override
    public String toString() {
        return wire;
    }
}
