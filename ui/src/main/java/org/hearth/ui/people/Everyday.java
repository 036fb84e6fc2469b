package org.hearth.ui.people;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.util.Locale;

/// What a family asks of each person: may they?
public enum Everyday {
    HEAR_MUSIC(Permission.MEDIA_PLAY, ResourceType.MEDIA_ROOT),
    CONTROL_PLAYERS(Permission.MEDIA_PLAY, ResourceType.DEVICE),
    EDIT_PLAYLISTS(Permission.PLAYLIST_MANAGE, ResourceType.PLAYLIST),
    SEE_DEVICES(Permission.DEVICE_READ, ResourceType.DEVICE),
    MANAGE_DEVICES(Permission.DEVICE_MANAGE, null),
    MANAGE_FOLDERS(Permission.MEDIA_MANAGE, null),
    LOOK_AFTER_PERSONS(Permission.PERSON_MANAGE, null),
    READ_THE_RECORD(Permission.AUDIT_READ, null);

    private final Permission permission;
    private final @Nullable ResourceType of;

    Everyday(Permission permission, @Nullable ResourceType of) {
        this.permission = permission;
        this.of = of;
    }

    /// What decides.
    public Permission permission() {
        return permission;
    }

    /// For what things it can be given one by one; null when it holds for the house or not at all.
    public @Nullable ResourceType of() {
        return of;
    }

    /// As it is asked: `Hear music`.
    public String words() {
        return Texts.text("everyday." + name().toLowerCase(Locale.ROOT));
    }
}
