package org.hearth.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.media.MediaEvents;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.Scan;
import org.hearth.server.playback.PlayRequest;
import org.hearth.ui.testing.FullHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class HomeModelTest {
    @TempDir Path folder;
    private FullHub full;
    private HomeModel home;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        home =
                full.fx.get(
                        () ->
                                new HomeModel(
                                        full.hub.media().library(),
                                        () -> full.owner,
                                        full.background,
                                        full.events));
        full.fx.await("the first answer", () -> home.loaded().get());
    }

    @AfterEach
    void close() {
        full.fx.run(home::close);
        full.close();
    }

    @Test
    void whatARunThroughTheFoldersFindsIsSeenWhileItGoesOn() {
        List<MediaItem> songs = full.songs();
        full.hub.media().library().stopAt(full.owner, songs.get(2).id(), 1_000);
        Scan running = full.hub.media().roots().scan(full.owner);
        full.hub.bus().publish(new MediaEvents.ScanProgressed(running));
        full.fx.await("what is begun", () -> home.begun().size() == 1);
        assertEquals(songs.get(2).id(), full.fx.get(() -> home.begun().getFirst().id()));
    }

    @Test
    void aPlayerThatStopsLeavesSomethingToGoOnWith() {
        var playback = full.hub.playback().playback();
        var player = full.connectPlayer();
        MediaItem song = full.songs().get(1);
        playback.play(full.owner, player, new PlayRequest(song.id(), null, null, null, 1_500L));
        playback.stop(full.owner, player);
        full.fx.await(
                "the song",
                () -> home.begun().stream().anyMatch(one -> one.id().equals(song.id())));
    }
}
