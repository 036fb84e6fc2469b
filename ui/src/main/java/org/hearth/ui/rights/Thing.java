package org.hearth.ui.rights;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.ui.look.Texts;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// Something that rights can be given for.
///
/// @param id null: everything of that type
public record Thing(ResourceType type, @Nullable UUID id, String name) {

    /// The whole house.
    public static Thing house() {
        return all(ResourceType.HOUSEHOLD);
    }

    /// Everything of a type.
    public static Thing all(ResourceType type) {
        return new Thing(type, null, Texts.text("thing.all." + type.wire()));
    }

    /// All of a type first, then each by name; asks the database.
    public static List<Thing> choices(Resources resources, ResourceType type) {
        if (type == ResourceType.HOUSEHOLD) return List.of(house());
        return Stream.concat(Stream.of(all(type)), each(resources, type)).toList();
    }

    /// Each of a type by name; asks the database.
    public static Stream<Thing> each(Resources resources, ResourceType type) {
        return resources.all(type).stream()
                .map(known -> new Thing(type, known.resource().self().id(), known.name()));
    }

    /// Its name after the kind of thing, for lists that mix kinds.
    public String spoken() {
        return id == null ? name : Texts.text("thing.named", RightsTexts.kind(type), name);
    }

    /// As the doors know it.
    public Resource resource() {
        if (type == ResourceType.HOUSEHOLD) return Resource.HOUSEHOLD;
        return id == null ? Resource.any(type) : Resource.of(type, id);
    }

    /// The permissions that mean anything for things of that type.
    public static Set<Permission> permissions(ResourceType type) {
        return switch (type) {
            case HOUSEHOLD ->
                    EnumSet.complementOf(EnumSet.of(Permission.PUBLIC, Permission.SIGNED_IN));
            case PLACE ->
                    EnumSet.of(
                            Permission.PLACE_READ,
                            Permission.DEVICE_READ,
                            Permission.DEVICE_CONTROL,
                            Permission.MEDIA_READ,
                            Permission.MEDIA_PLAY);
            case MEDIA_ROOT, MEDIA ->
                    EnumSet.of(
                            Permission.MEDIA_READ,
                            Permission.MEDIA_PLAY,
                            Permission.MEDIA_EDIT,
                            Permission.MEDIA_MANAGE);
            case PLAYLIST -> EnumSet.of(Permission.PLAYLIST_READ, Permission.PLAYLIST_MANAGE);
            case DEVICE ->
                    EnumSet.of(
                            Permission.DEVICE_READ,
                            Permission.DEVICE_CONTROL,
                            Permission.DEVICE_MANAGE,
                            Permission.MEDIA_READ,
                            Permission.MEDIA_PLAY);
            case PERSON -> EnumSet.of(Permission.PERSON_READ, Permission.PERSON_MANAGE);
        };
    }
}
