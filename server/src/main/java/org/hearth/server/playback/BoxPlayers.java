package org.hearth.server.playback;

import org.hearth.server.boxes.BoxEvents;
import org.hearth.server.boxes.BoxSpeaker;
import org.hearth.server.boxes.BoxSpeakers;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Makes players of the boxes that are connected. Thread-safe. A box that comes while the database
/// is away is tried again every second; where each is when the hub ends is kept.
final class BoxPlayers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoxPlayers.class);
    private static final Caller HUB = Caller.system("boxes");
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Playback playback;
    private final MediaLibrary library;
    private final Fleet fleet;
    private final BoxSpeakers speakers;
    private final Map<DeviceId, BoxPlayer> players = new ConcurrentHashMap<>();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("box-players").factory());
    private final Subscription news;

    BoxPlayers(
            Playback playback, MediaLibrary library, Fleet fleet, BoxSpeakers speakers, Bus bus) {
        this.playback = playback;
        this.library = library;
        this.fleet = fleet;
        this.speakers = speakers;
        news = bus.subscribe("playback.boxes", BoxEvents.class, this::happened);
    }

    private void happened(BoxEvents event) {
        switch (event) {
            case BoxEvents.BoxOnline(DeviceId device) -> come(device);
            case BoxEvents.BoxOffline(DeviceId device) -> leave(device);
            case BoxEvents.InboxChanged _ -> {}
        }
    }

    private void come(DeviceId device) {
        speakers.find(device).ifPresent(this::come);
    }

    private void come(BoxSpeaker speaker) {
        DeviceId device = speaker.device();
        try {
            BoxPlayer player = new BoxPlayer(speaker, library, playback);
            String name = fleet.device(HUB, device).name();
            speaker.listen(player);
            players.put(device, player);
            playback.connect(HUB, player, name);
            leave(device);
        } catch (Busy away) {
            LOG.debug("a box comes while the database is away", away);
            var _ = later.schedule(() -> come(device), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (NotFound removed) {
            LOG.debug("a box comes that was removed", removed);
        }
    }

    /// Nothing for a box that is there; it may have gone while it was taken in. One at a time, so
    /// that the end of the hub waits for whoever is leaving.
    private synchronized void leave(DeviceId device) {
        if (speakers.find(device).isPresent()) return;
        BoxPlayer player = players.remove(device);
        if (player != null) playback.disconnect(player);
    }

    @Override
    public synchronized void close() {
        news.close();
        later.shutdownNow();
        players.values().forEach(playback::disconnect);
    }
}
