package org.hearth.server.playback;

import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.post;
import static org.hearth.server.platform.http.Endpoints.put;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;

import java.util.List;
import java.util.function.BiFunction;

/// `/api/players`.
final class PlaybackRoutes {
    private final Playback playback;

    PlaybackRoutes(Playback playback) {
        this.playback = playback;
    }

    /// @param positionMs where to go on
    record Seek(@PositiveOrZero Long positionMs) {}

    /// @param volume percent of the player's own range
    record Volume(@Min(0) @Max(100) Integer volume) {}

    /// @param to the player that goes on
    record Move(DeviceId to) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/players", PlayerView.class)
                        .allow(Permission.MEDIA_READ)
                        .doc("All connected players and what they play")
                        .handle(r -> playback.players(r.caller(), r.listing())),
                get("/api/players/{id}", PlayerView.class)
                        .allow(Permission.MEDIA_READ)
                        .doc("One player")
                        .handle(r -> playback.player(r.caller(), id(r))),
                post("/api/players/{id}/play", PlayRequest.class, PlayerView.class)
                        .allow(Permission.MEDIA_PLAY)
                        .doc("Plays an item, some, or a playlist")
                        .handle(r -> playback.play(r.caller(), id(r), r.body())),
                plain("pause", "Holds", playback::pause),
                plain("resume", "Goes on", playback::resume),
                plain("stop", "Ends", playback::stop),
                plain("next", "Plays the next item of the queue", playback::next),
                plain("previous", "Plays the item before, or this one anew", playback::previous),
                post("/api/players/{id}/seek", Seek.class, PlayerView.class)
                        .allow(Permission.MEDIA_PLAY)
                        .doc("Jumps within the present item")
                        .handle(r -> playback.seek(r.caller(), id(r), r.body().positionMs())),
                post("/api/players/{id}/volume", Volume.class, PlayerView.class)
                        .allow(Permission.MEDIA_PLAY)
                        .doc("Sets the volume, 0 to 100")
                        .handle(r -> playback.volume(r.caller(), id(r), r.body().volume())),
                post("/api/players/{id}/move", Move.class, PlayerView.class)
                        .allow(Permission.MEDIA_PLAY)
                        .doc("Has another player go on with what this one plays")
                        .handle(r -> playback.move(r.caller(), id(r), r.body().to())),
                get("/api/players/{id}/queue", Queue.class)
                        .allow(Permission.MEDIA_READ)
                        .doc("What plays and what follows")
                        .handle(r -> playback.queue(r.caller(), id(r))),
                put("/api/players/{id}/queue", QueueChange.class, Queue.class)
                        .allow(Permission.MEDIA_PLAY)
                        .doc("Changes what follows; a stale version is a conflict")
                        .handle(r -> playback.change(r.caller(), id(r), r.body())));
    }

    private static Endpoint<Void, PlayerView> plain(
            String verb, String doc, BiFunction<Caller, DeviceId, PlayerView> command) {
        return post("/api/players/{id}/" + verb, Void.class, PlayerView.class)
                .allow(Permission.MEDIA_PLAY)
                .doc(doc)
                .handle(r -> command.apply(r.caller(), id(r)));
    }

    private static DeviceId id(Request<?> request) {
        return request.id("id", DeviceId::new);
    }
}
