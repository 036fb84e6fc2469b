package org.hearth.ui.media;

import static org.junit.jupiter.api.Assertions.assertSame;

import javafx.application.Platform;
import javafx.scene.Node;

import org.hearth.server.playlists.Playlists;
import org.hearth.ui.playing.PlayersModel;
import org.hearth.ui.playing.QueueModel;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.Outage;
import org.hearth.ui.testing.QuickTimer;
import org.hearth.ui.viewer.ItemOpening;
import org.hearth.ui.viewer.OwnProgram;
import org.hearth.ui.viewer.ViewerModel;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.FxEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class MediaPageTest {
    @TempDir Path folder;
    private FullHub full;
    private Outage outage;
    private Background background;
    private MediaModel model;
    private MediaPage page;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        outage = new Outage(full.owner);
        Fx.stage();
        background = new Background(Platform::runLater, _ -> {}, new QuickTimer());
        FxEvents events = new FxEvents(full.hub.bus(), background);
        model =
                Fx.get(
                        () ->
                                new MediaModel(
                                        full.hub.media().library(), outage, background, events));
        page = Fx.get(() -> page(events));
    }

    private MediaPage page(FxEvents events) {
        var library = full.hub.media().library();
        var playback = full.hub.playback().playback();
        Playlists playlists = full.hub.playlists().playlists();
        PlayersModel players = new PlayersModel(playback, outage, background, events, full.toasts);
        QueueModel queue =
                new QueueModel(players, playback, library, outage, background, full.toasts);
        ViewerModel viewer = new ViewerModel(library, outage, background);
        OwnProgram program = new OwnProgram(viewer, background);
        return new MediaPage(
                model,
                new ScanModel(full.hub.media().roots(), outage, background, events, full.toasts),
                new Covers(library, outage, background),
                new ItemActions(queue, playlists, outage, background, full.toasts),
                new ItemOpening(players, viewer, program, full.toasts));
    }

    @AfterEach
    void close() {
        Fx.run(page::close);
        background.close();
        full.close();
    }

    @Test
    void theTilesStayWhereTheyAreWhileNothingComesAndAfterwards() {
        Fx.await("the tiles", () -> page.view().lookup(".tiles") != null);
        Node tiles = Fx.get(() -> page.view().lookup(".tiles"));
        outage.begin();
        Fx.run(() -> model.items().refresh());
        Fx.await("the trouble", () -> !model.items().problem().get().isEmpty());
        assertSame(tiles, Fx.get(() -> page.view().lookup(".tiles")));
        outage.end();
        Fx.await("all is well", () -> model.items().problem().get().isEmpty());
        assertSame(tiles, Fx.get(() -> page.view().lookup(".tiles")));
    }
}
