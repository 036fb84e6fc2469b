package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.socket.Connection;
import org.hearth.server.platform.socket.Sockets;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// A web page that plays what its browser can. Thread-safe; lives as long as its socket.
final class WebPlayer implements Player {
    private static final String VERSION = "version";

    private final DeviceId device;
    private final Set<String> canPlay;
    private final Connection connection;
    private final Sockets sockets;

    WebPlayer(DeviceId device, Set<String> canPlay, Connection connection, Sockets sockets) {
        this.device = device;
        this.canPlay = Set.copyOf(canPlay);
        this.connection = connection;
        this.sockets = sockets;
    }

    @Override
    public DeviceId device() {
        return device;
    }

    @Override
    public PlayerKind kind() {
        return PlayerKind.WEB;
    }

    @Override
    public boolean canPlay(MediaItem item) {
        return canPlay.contains(item.mimeType());
    }

    @Override
    public void obey(Order order) {
        switch (order) {
            case Order.Play play -> send("player.play", started(play));
            case Order.Prepare _, Order.PrepareNothing _ -> {}
            case Order.Pause(long version) -> send("player.pause", Map.of(VERSION, version));
            case Order.Resume(long version) -> send("player.resume", Map.of(VERSION, version));
            case Order.Stop(long version) -> send("player.stop", Map.of(VERSION, version));
            case Order.Seek(long positionMs, long version) ->
                    send("player.seek", Map.of("positionMs", positionMs, VERSION, version));
            case Order.Volume volume -> send("player.volume", Map.of("volume", volume.volume()));
        }
    }

    private static Map<String, @Nullable Object> started(Order.Play play) {
        MediaItem item = play.item();
        Map<String, @Nullable Object> payload = new LinkedHashMap<>();
        payload.put("mediaId", item.id());
        payload.put("type", item.type());
        payload.put("streamUrl", play.streamUrl());
        payload.put("mimeType", item.mimeType());
        payload.put("title", item.title());
        payload.put("artist", item.artist());
        payload.put("durationMs", item.durationMs());
        payload.put("positionMs", play.positionMs());
        payload.put("volume", play.volume());
        payload.put(VERSION, play.version());
        return payload;
    }

    private void send(String type, Object payload) {
        sockets.send(connection, type, payload);
    }
}
