package org.hearth.server.media;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.begin;
import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.patch;
import static org.hearth.server.platform.http.Endpoints.put;
import static org.hearth.server.platform.http.Endpoints.stream;

import jakarta.validation.constraints.PositiveOrZero;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;

import java.util.List;

/// `/api/media`.
final class MediaRoutes {
    private final MediaLibrary library;
    private final MediaRoots roots;

    MediaRoutes(MediaLibrary library, MediaRoots roots) {
        this.library = library;
        this.roots = roots;
    }

    /// @param positionMs where the caller stopped
    record Position(@PositiveOrZero Long positionMs) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/media", MediaItem.class)
                        .allow(Permission.MEDIA_READ)
                        .doc("Library items; usable ones unless another state is asked for")
                        .query("type", "video, audio, image or document")
                        .query("state", "present, missing or problem")
                        .query("rootId", "only of this folder")
                        .handle(r -> library.items(r.caller(), query(r))),
                list("/api/media/roots", Root.class)
                        .allow(Permission.MEDIA_READ)
                        .doc("The folders of the library")
                        .handle(r -> roots.roots(r.caller(), r.listing())),
                add("/api/media/roots", NewRoot.class, Root.class)
                        .allow(Permission.MEDIA_MANAGE)
                        .doc("Takes a folder into the library and begins to look through it")
                        .handle(r -> roots.add(r.caller(), r.body())),
                delete("/api/media/roots/{id}")
                        .allow(Permission.MEDIA_MANAGE)
                        .doc("Takes a folder out of the library; its files stay")
                        .handle(this::removeRoot),
                begin("/api/media/scan", Scan.class)
                        .allow(Permission.MEDIA_MANAGE)
                        .doc("Begins to look through all folders; answers with the running scan")
                        .handle(r -> roots.scan(r.caller())),
                get("/api/media/scans/{id}", Scan.class)
                        .allow(Permission.MEDIA_READ)
                        .doc("How far a scan has come")
                        .handle(r -> roots.scan(r.caller(), r.id("id", ScanId::new))),
                delete("/api/media/scans/{id}")
                        .allow(Permission.MEDIA_MANAGE)
                        .doc("Ends a scan; what it found so far stays")
                        .handle(this::cancel),
                get("/api/media/{id}", MediaItem.class)
                        .allow(Permission.MEDIA_READ)
                        .doc("One library item")
                        .handle(r -> library.item(r.caller(), r.id("id", MediaId::new))),
                patch("/api/media/{id}", MediaChange.class, MediaItem.class)
                        .allow(Permission.MEDIA_EDIT)
                        .doc("Corrects title, artist and album; the file is not touched")
                        .handle(
                                r ->
                                        library.change(
                                                r.caller(), r.id("id", MediaId::new), r.body())),
                delete("/api/media/{id}")
                        .allow(Permission.MEDIA_MANAGE)
                        .doc("Forgets an item that is missing or broken")
                        .handle(this::forget),
                put("/api/media/{id}/position", Position.class, Done.class)
                        .allow(Permission.MEDIA_PLAY)
                        .doc("Remembers where the caller stopped")
                        .handle(this::position),
                stream("/api/media/{id}/stream")
                        .allow(Permission.MEDIA_READ)
                        .doc("The file, whole or in ranges; takes a signed URL as well")
                        .handle(r -> library.open(r.caller(), r.id("id", MediaId::new))),
                stream("/api/media/{id}/thumbnail")
                        .allow(Permission.MEDIA_READ)
                        .doc("A small picture, made now when it is still missing")
                        .handle(r -> library.thumbnail(r.caller(), r.id("id", MediaId::new))));
    }

    private static MediaQuery query(Request<?> request) {
        return new MediaQuery(
                request.query("type", MediaType.class).orElse(null),
                request.query("state", MediaState.class).orElse(null),
                request.queryId("rootId", RootId::new).orElse(null),
                request.listing());
    }

    private Done removeRoot(Request<Void> request) {
        roots.remove(request.caller(), request.id("id", RootId::new));
        return Done.DONE;
    }

    private Done cancel(Request<Void> request) {
        roots.cancel(request.caller(), request.id("id", ScanId::new));
        return Done.DONE;
    }

    private Done forget(Request<Void> request) {
        library.forget(request.caller(), request.id("id", MediaId::new));
        return Done.DONE;
    }

    private Done position(Request<Position> request) {
        library.stopAt(
                request.caller(), request.id("id", MediaId::new), request.body().positionMs());
        return Done.DONE;
    }
}
