package org.hearth.server.playlists;

import org.hearth.server.media.MediaFeature;
import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.http.Endpoint;

import java.util.List;

/// Playlists.
public final class PlaylistsFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES = List.of(PlaylistRow.class, PlaylistItemRow.class);

    private final Playlists playlists;
    private final PlaylistSockets sockets;

    /// Builds the feature; nothing runs yet.
    public PlaylistsFeature(Platform platform, MediaFeature media) {
        playlists =
                new Playlists(platform.tx(), platform.audit(), platform.clock(), media.library());
        platform.resources().register(ResourceType.PLAYLIST, playlists::known, playlists::choices);
        sockets = new PlaylistSockets(platform.sockets(), platform.bus());
    }

    /// The door.
    public Playlists playlists() {
        return playlists;
    }

    @Override
    public List<Action<?>> actions() {
        return new PlaylistActions(playlists).actions();
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new PlaylistRoutes(playlists).endpoints();
    }

    @Override
    public void close() {
        sockets.close();
    }
}
