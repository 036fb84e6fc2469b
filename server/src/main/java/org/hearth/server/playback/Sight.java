package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.problem.NotFound;

import java.util.Optional;

/// Which players somebody sees and commands, and what of them. Thread-safe.
///
/// One's own player is always in reach: a guest's phone plays what the guest may hear.
final class Sight {
    private final Players players;
    private final Resources resources;

    Sight(Players players, Resources resources) {
        this.players = players;
        this.resources = resources;
    }

    /// Whether the caller may do that with the player.
    boolean may(Caller caller, Permission permission, DeviceId player) {
        if (!caller.may(permission)) return false;
        return isSure(caller, permission, player) || caller.may(permission, resource(player));
    }

    /// The connected player, if the caller may do that with it.
    LivePlayer require(Caller caller, Permission permission, DeviceId player) {
        caller.require(permission);
        LivePlayer live = players.require(player);
        if (isSure(caller, permission, player)) return live;
        Resource thing = resource(player);
        caller.requireSight(
                Permission.MEDIA_READ,
                thing,
                () -> new NotFound("connected player", player.value()));
        caller.require(permission, thing);
        return live;
    }

    /// The player as the caller sees it: without an item that is not theirs to see, or not at all.
    Optional<PlayerView> of(Caller caller, PlayerView told) {
        if (!may(caller, Permission.MEDIA_READ, told.id())) return Optional.empty();
        boolean mayControl = may(caller, Permission.MEDIA_PLAY, told.id());
        PlayerView view = mayControl ? told.forCommand() : told;
        if (view.mediaId() == null || caller.reach(Permission.MEDIA_READ).isEverywhere()) {
            return Optional.of(view);
        }
        MediaItem item = view.media();
        boolean isSeen = item != null && caller.may(Permission.MEDIA_READ, resource(item));
        return Optional.of(isSeen ? view : view.withoutItem());
    }

    /// Whether nobody has to look up where the player stands.
    private boolean isSure(Caller caller, Permission permission, DeviceId player) {
        return caller.reach(permission).isEverywhere()
                || players.isOwn(player, caller.personValue());
    }

    private static Resource resource(MediaItem item) {
        return Resource.of(ResourceType.MEDIA, item.id())
                .in(ResourceType.MEDIA_ROOT, item.rootId().value());
    }

    private Resource resource(DeviceId player) {
        return resources
                .find(ResourceType.DEVICE, player.value())
                .map(Resources.Known::resource)
                .orElseGet(() -> Resource.of(ResourceType.DEVICE, player));
    }
}
