package org.hearth.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.media.MediaEvents;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.Scan;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.playback.PlayRequest;
import org.hearth.server.playback.PlaybackEvents;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.work.FxEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

class HomeModelTest {
    /// Longer than any test waits, so that nothing is found by looking once more.
    private static final Duration SELDOM = Duration.ofHours(1);

    private static final String OUTAGE = "The database does not answer.";

    @TempDir Path folder;
    private final AtomicBoolean isAway = new AtomicBoolean();

    /// Tells the model only what a test tells it, and not what the hub happens to do meanwhile.
    private final Bus bus = new Bus();

    private FullHub full;
    private HomeModel home;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        home = open(SELDOM);
        full.fx.await("the first answer", () -> home.loaded().get());
    }

    private HomeModel open(Duration look) {
        return full.fx.get(
                () ->
                        new HomeModel(
                                full.hub.media().library(),
                                this::caller,
                                full.background,
                                new FxEvents(bus, full.background),
                                look));
    }

    private Caller caller() {
        if (!isAway.get()) return full.owner;
        throw new Busy(Busy.Cause.DATABASE_UNAVAILABLE, OUTAGE, Duration.ofSeconds(5));
    }

    @AfterEach
    void close() {
        full.fx.run(home::close);
        bus.close();
        full.close();
    }

    @Test
    void whatARunThroughTheFoldersFindsIsSeenWhileItGoesOn() {
        List<MediaItem> songs = full.songs();
        full.hub.media().library().stopAt(full.owner, songs.get(2).id(), 1_000);
        Scan running = full.hub.media().roots().scan(full.owner);
        bus.publish(new MediaEvents.ScanProgressed(running));
        full.fx.await("what is begun", () -> home.begun().size() == 1);
        assertEquals(songs.get(2).id(), full.fx.get(() -> home.begun().getFirst().id()));
    }

    @Test
    void aPlayerThatStopsLeavesSomethingToGoOnWith() {
        var playback = full.hub.playback().playback();
        var player = full.connectPlayer();
        full.hub.bus().subscribe("test", PlaybackEvents.PlayerChanged.class, bus::publish);
        MediaItem song = full.songs().get(1);
        playback.play(full.owner, player, new PlayRequest(song.id(), null, null, null, 1_500L));
        playback.stop(full.owner, player);
        full.fx.await(
                "the song",
                () -> home.begun().stream().anyMatch(one -> one.id().equals(song.id())));
    }

    @Test
    void anOutageIsSaidLeavesWhatWasSeenAndEndsWithARetry() {
        long before = full.fx.get(() -> home.total().get());
        assertEquals("", full.fx.get(() -> home.trouble().get()));
        isAway.set(true);
        full.fx.run(home::retry);
        full.fx.await("the trouble", () -> !home.trouble().get().isEmpty());
        assertEquals(OUTAGE, full.fx.get(() -> home.trouble().get()));
        assertEquals(before, full.fx.get(() -> home.total().get()));
        assertEquals(before, full.fx.get(() -> (long) home.newest().size()));
        isAway.set(false);
        full.fx.run(home::retry);
        full.fx.await("the end of it", () -> home.trouble().get().isEmpty());
    }

    @Test
    void anOutageIsNoticedAndItsEndTooWithoutAnybodyAsking() {
        HomeModel looking = open(Duration.ofMillis(20));
        full.fx.await("the first answer", () -> looking.loaded().get());
        isAway.set(true);
        full.fx.await("the trouble", () -> !looking.trouble().get().isEmpty());
        isAway.set(false);
        full.fx.await("the end of it", () -> looking.trouble().get().isEmpty());
        full.fx.run(looking::close);
    }
}
