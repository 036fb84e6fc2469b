package org.hearth.server.playback;

import org.hearth.server.boxes.BoxEvents;
import org.hearth.server.boxes.BoxSpeaker;
import org.hearth.server.boxes.BoxSpeakers;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.fleet.Hardware;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.fleet.Journal;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Makes players of the boxes of the house, also of those that are not connected. Thread-safe. A
/// box that comes while the database is away is tried again every second; where each is when the
/// hub ends is kept.
final class BoxPlayers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoxPlayers.class);
    private static final Caller HUB = Caller.system("boxes");
    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final HardwareKind KIND = HardwareKind.ESP32_MUSIC_BOX;

    private final Playback playback;
    private final MediaLibrary library;
    private final Fleet fleet;
    private final Hardware hardware;
    private final Journal journal;
    private final BoxSpeakers speakers;
    private final Map<DeviceId, BoxPlayer> players = new HashMap<>();
    private final ScheduledExecutorService later =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofVirtual().name("box-players").factory());
    private final List<Subscription> news;
    private boolean isClosed;

    BoxPlayers(
            Playback playback,
            MediaLibrary library,
            FleetFeature fleet,
            BoxSpeakers speakers,
            Bus bus) {
        this.playback = playback;
        this.library = library;
        this.fleet = fleet.fleet();
        hardware = fleet.hardware();
        journal = fleet.journal();
        this.speakers = speakers;
        news =
                List.of(
                        bus.subscribe(
                                "playback.boxes",
                                BoxEvents.class,
                                event -> unlessClosed(() -> happened(event))),
                        bus.subscribe(
                                "playback.new-devices",
                                FleetEvents.DeviceAdded.class,
                                added -> unlessClosed(() -> added(added.device()))),
                        bus.subscribe(
                                "playback.removed-devices",
                                FleetEvents.DeviceRemoved.class,
                                removed -> unlessClosed(() -> removed(removed.device()))));
    }

    /// One thing at a time, and none once this is closed: the end waits for what is at work.
    private synchronized void unlessClosed(Runnable news) {
        if (!isClosed) news.run();
    }

    /// Shows all boxes of the house; none is connected yet.
    synchronized void start() {
        hardware.all(KIND).forEach(this::show);
    }

    private void happened(BoxEvents event) {
        switch (event) {
            case BoxEvents.BoxOnline(DeviceId device) -> come(device);
            case BoxEvents.BoxOffline(DeviceId device) -> leave(device);
            case BoxEvents.InboxChanged _ -> {}
        }
    }

    private void added(DeviceId device) {
        if (fleet.device(HUB, device).isBox()) show(device);
    }

    private void removed(DeviceId device) {
        playback.disconnect(new AbsentBox(device));
    }

    private void show(DeviceId device) {
        if (speakers.find(device).isPresent()) return;
        playback.connect(HUB, new AbsentBox(device), fleet.device(HUB, device).name());
    }

    private void come(DeviceId device) {
        speakers.find(device).ifPresent(this::come);
    }

    private void come(BoxSpeaker speaker) {
        DeviceId device = speaker.device();
        try {
            BoxPlayer player = new BoxPlayer(speaker, library, playback, journal);
            String name = fleet.device(HUB, device).name();
            speaker.listen(player);
            players.put(device, player);
            playback.connect(HUB, player, name);
            leave(device);
        } catch (Busy away) {
            LOG.debug("a box comes while the database is away", away);
            Runnable again = () -> unlessClosed(() -> come(device));
            var _ = later.schedule(again, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (NotFound removed) {
            LOG.debug("a box comes that was removed", removed);
        }
    }

    /// Nothing for a box that is there; it may have gone while it was taken in.
    private void leave(DeviceId device) {
        if (speakers.find(device).isPresent()) return;
        BoxPlayer player = players.remove(device);
        if (player == null) return;
        if (isRemoved(device)) playback.disconnect(player);
        else playback.leave(player, new AbsentBox(device));
    }

    private boolean isRemoved(DeviceId device) {
        try {
            fleet.device(HUB, device);
            return false;
        } catch (NotFound removed) {
            LOG.debug("a box leaves for good", removed);
            return true;
        } catch (Busy away) {
            LOG.debug("nobody is removed while the database is away", away);
            return false;
        }
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        news.forEach(Subscription::close);
        later.shutdownNow();
        players.values().forEach(playback::disconnect);
    }
}
