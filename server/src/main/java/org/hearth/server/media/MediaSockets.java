package org.hearth.server.media;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.socket.Sockets;

import java.util.Map;
import java.util.Optional;

/// The `media.*` messages.
final class MediaSockets implements AutoCloseable {
    private static final String TOPIC = "media";

    private final Sockets sockets;
    private final Subscription subscription;

    MediaSockets(Sockets sockets, Bus bus) {
        this.sockets = sockets;
        sockets.topic(TOPIC, Permission.MEDIA_READ);
        subscription = bus.subscribe("media.sockets", MediaEvents.class, this::tell);
    }

    private void tell(MediaEvents event) {
        switch (event) {
            case MediaEvents.LibraryChanged _, MediaEvents.RootsChanged _ ->
                    sockets.tell(TOPIC, "media.changed", Map.of());
            case MediaEvents.ItemChanged changed ->
                    sockets.tell(
                            TOPIC,
                            "media.changed",
                            caller ->
                                    seesAll(caller)
                                            ? Optional.of(Map.of("id", changed.item()))
                                            : Optional.of(Map.of()));
            case MediaEvents.ScanProgressed progressed ->
                    sockets.tell(
                            TOPIC,
                            "media.scan",
                            caller ->
                                    seesAll(caller)
                                            ? Optional.of(progressed.scan())
                                            : Optional.empty());
        }
    }

    /// Who sees some things only is told that something changed, and not what.
    private static boolean seesAll(Caller caller) {
        return caller.reach(Permission.MEDIA_READ).isEverywhere();
    }

    @Override
    public void close() {
        subscription.close();
    }
}
