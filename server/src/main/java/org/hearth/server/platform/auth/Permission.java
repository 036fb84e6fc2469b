package org.hearth.server.platform.auth;

import java.util.Arrays;
import java.util.Optional;

/// What a person may do, in the words of `domain:verb` that scripts and policies rely on.
///
/// The first block keeps the strings of the recorder system unchanged, so that its contracts hold.
public enum Permission {
    AUDIT_READ("audit:read", "read the record"),
    AUTH_MANAGE("auth:manage", "change who may do what"),
    HEALTH_READ("health:read", "see whether all is well"),
    HEALTH_ACKNOWLEDGE("health:acknowledge", "put warnings away"),
    LISTEN_MONITOR("listen:monitor", "listen in on a room"),
    METRICS_READ("metrics:read", "see the hub's figures"),
    NODE_READ("node:read", "see recorders"),
    NODE_CONTROL("node:control", "steer recorders"),
    NODE_MANAGE("node:manage", "add and remove recorders"),
    RECORDING_READ("recording:read", "see recordings"),
    RECORDING_CREATE("recording:create", "make recordings"),
    RECORDING_CONTROL("recording:control", "stop and go on with recordings"),
    RECORDING_EDIT("recording:edit", "edit recordings"),
    RECORDING_PLAYBACK("recording:playback", "play recordings"),
    RECORDING_DOWNLOAD("recording:download", "save recordings elsewhere"),
    RECORDING_DELETE("recording:delete", "delete recordings"),
    SCHEDULE_READ("schedule:read", "see schedules"),
    SCHEDULE_MANAGE("schedule:manage", "change schedules"),
    SETTINGS_READ("settings:read", "see settings"),
    SETTINGS_MANAGE("settings:manage", "change settings"),
    SYSTEM_ADMIN("system:admin", "do everything that owners do"),

    PERSON_READ("person:read", "see persons"),
    PERSON_MANAGE("person:manage", "look after persons"),
    PLACE_READ("place:read", "see places"),
    PLACE_MANAGE("place:manage", "change places"),
    DEVICE_READ("device:read", "see devices"),
    DEVICE_CONTROL("device:control", "steer devices"),
    DEVICE_MANAGE("device:manage", "add and remove devices"),
    MEDIA_READ("media:read", "see music, films and photos"),
    MEDIA_PLAY("media:play", "play music and films"),
    MEDIA_EDIT("media:edit", "change titles"),
    MEDIA_MANAGE("media:manage", "look after folders"),
    PLAYLIST_READ("playlist:read", "see playlists"),
    PLAYLIST_MANAGE("playlist:manage", "edit playlists"),
    SECRET_MANAGE("secret:manage", "look after passwords and keys"),

    /// Everyone signed in, to their own things.
    SIGNED_IN("signed-in", "do what everyone signed in may"),
    /// Everyone who reaches the hub. Written out wherever it is meant.
    PUBLIC("public", "do what everyone may");

    private final String wire;
    private final String deed;

    Permission(String wire, String deed) {
        this.wire = wire;
        this.deed = deed;
    }

    /// The permission's name outside: `media:play`.
    public String wire() {
        return wire;
    }

    /// What it lets somebody do, as it follows "may": `play music and films`.
    public String deed() {
        return deed;
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
