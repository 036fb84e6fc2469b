package org.hearth.server.playback;

import org.hearth.server.fleet.Device;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.socket.Connection;
import org.hearth.server.platform.socket.Hello;
import org.hearth.server.platform.socket.Sockets;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/// The `player.*` messages: pages that play, and everyone who watches.
final class PlaybackSockets implements AutoCloseable {
    private static final String TOPIC = "player";

    private final Playback playback;
    private final Sockets sockets;
    private final Subscription subscription;

    /// @param version of the last order that the page had got by then
    record Reported(
            PlayerState state,
            @Nullable MediaId mediaId,
            Long positionMs,
            @Nullable Long durationMs,
            @Nullable Long version,
            @Nullable String problem) {
        Report report() {
            return new Report(state, mediaId, positionMs, durationMs, problem, version);
        }
    }

    /// @param mediaId what was played to its end
    record Finished(MediaId mediaId, @Nullable Long version) {}

    PlaybackSockets(Playback playback, Sockets sockets, Bus bus) {
        this.playback = playback;
        this.sockets = sockets;
        sockets.topic(TOPIC, Permission.MEDIA_READ);
        sockets.onHello(this::greet);
        sockets.onEnd(this::end);
        sockets.on("player.report", Reported.class, this::report);
        sockets.on("player.ended", Finished.class, this::ended);
        subscription = bus.subscribe("playback.sockets", PlaybackEvents.class, this::tell);
    }

    private void greet(Connection connection, Hello hello, Map<String, Object> welcome) {
        if (hello.canPlay() == null || !connection.caller().may(Permission.MEDIA_PLAY)) return;
        Device device = connection.get(Device.class).orElseThrow();
        WebPlayer player =
                new WebPlayer(device.id(), Set.copyOf(hello.canPlay()), connection, sockets);
        connection.put(WebPlayer.class, player);
        playback.connect(connection.caller(), player, device.name());
    }

    private void end(Connection connection) {
        connection.get(WebPlayer.class).ifPresent(playback::disconnect);
    }

    private void report(Connection connection, Reported reported) {
        connection
                .get(WebPlayer.class)
                .ifPresent(player -> playback.report(player, reported.report()));
    }

    private void ended(Connection connection, Finished finished) {
        connection
                .get(WebPlayer.class)
                .ifPresent(
                        player -> playback.ended(player, finished.mediaId(), finished.version()));
    }

    private void tell(PlaybackEvents event) {
        switch (event) {
            case PlaybackEvents.PlayerChanged changed ->
                    sockets.tell(
                            TOPIC,
                            "player.changed",
                            caller -> playback.seen(caller, changed.player()).map(one -> one));
            case PlaybackEvents.PlayerRemoved removed ->
                    sockets.tell(TOPIC, "player.removed", Map.of("id", removed.player()));
            case PlaybackEvents.Started _ -> {}
        }
    }

    @Override
    public void close() {
        subscription.close();
    }
}
