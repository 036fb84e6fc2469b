package org.hearth.server.playlists;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.patch;
import static org.hearth.server.platform.http.Endpoints.put;

import jakarta.validation.constraints.Size;

import org.hearth.server.media.MediaId;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;

import java.util.List;

/// `/api/playlists`.
final class PlaylistRoutes {
    private final Playlists playlists;

    PlaylistRoutes(Playlists playlists) {
        this.playlists = playlists;
    }

    /// @param mediaIds what to append, in this order
    record NewItems(@Size(min = 1, max = 1000) List<MediaId> mediaIds) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/playlists", Playlist.class)
                        .allow(Permission.PLAYLIST_READ)
                        .doc("The family's playlists by name")
                        .handle(r -> playlists.playlists(r.caller(), r.listing())),
                add("/api/playlists", NewPlaylist.class, Playlist.class)
                        .allow(Permission.PLAYLIST_MANAGE)
                        .doc("Makes a playlist")
                        .handle(r -> playlists.create(r.caller(), r.body())),
                get("/api/playlists/{id}", Playlist.class)
                        .allow(Permission.PLAYLIST_READ)
                        .doc("One playlist")
                        .handle(r -> playlists.playlist(r.caller(), id(r))),
                patch("/api/playlists/{id}", PlaylistChange.class, Playlist.class)
                        .allow(Permission.PLAYLIST_MANAGE)
                        .doc("Renames a playlist")
                        .handle(r -> playlists.change(r.caller(), id(r), r.body())),
                delete("/api/playlists/{id}")
                        .allow(Permission.PLAYLIST_MANAGE)
                        .doc("Removes a playlist; its items stay in the library")
                        .handle(this::remove),
                list("/api/playlists/{id}/items", PlaylistItem.class)
                        .allow(Permission.PLAYLIST_READ)
                        .doc("The entries of a playlist in its order")
                        .handle(r -> playlists.items(r.caller(), id(r), r.listing())),
                add("/api/playlists/{id}/items", NewItems.class, Playlist.class)
                        .allow(Permission.PLAYLIST_MANAGE)
                        .doc("Appends items to a playlist")
                        .handle(r -> playlists.append(r.caller(), id(r), r.body().mediaIds())),
                put("/api/playlists/{id}/items", PlaylistOrder.class, Playlist.class)
                        .allow(Permission.PLAYLIST_MANAGE)
                        .doc("Gives the entries another order; a stale version is a conflict")
                        .handle(r -> playlists.reorder(r.caller(), id(r), r.body())),
                delete("/api/playlists/{id}/items/{itemId}")
                        .allow(Permission.PLAYLIST_MANAGE)
                        .doc("Takes one entry out of a playlist")
                        .handle(this::removeItem));
    }

    private Done remove(Request<Void> request) {
        playlists.remove(request.caller(), id(request));
        return Done.DONE;
    }

    private Done removeItem(Request<Void> request) {
        playlists.removeItem(
                request.caller(), id(request), request.id("itemId", PlaylistItemId::new));
        return Done.DONE;
    }

    private static PlaylistId id(Request<?> request) {
        return request.id("id", PlaylistId::new);
    }
}
