package org.hearth.server.playlists;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.socket.Sockets;

import java.util.Map;
import java.util.Optional;

/// The `playlist.*` messages.
final class PlaylistSockets implements AutoCloseable {
    private static final String TOPIC = "playlist";

    private final Sockets sockets;
    private final Subscription subscription;

    PlaylistSockets(Sockets sockets, Bus bus) {
        this.sockets = sockets;
        sockets.topic(TOPIC, Permission.PLAYLIST_READ);
        subscription = bus.subscribe("playlists.sockets", PlaylistEvents.class, this::tell);
    }

    private void tell(PlaylistEvents event) {
        String verb =
                switch (event) {
                    case PlaylistEvents.PlaylistChanged _ -> "playlist.changed";
                    case PlaylistEvents.PlaylistRemoved _ -> "playlist.removed";
                };
        PlaylistId id = event.playlist();
        sockets.tell(
                TOPIC,
                verb,
                caller ->
                        caller.may(Permission.PLAYLIST_READ, Resource.of(ResourceType.PLAYLIST, id))
                                ? Optional.of(Map.of("id", id))
                                : Optional.empty());
    }

    @Override
    public void close() {
        subscription.close();
    }
}
