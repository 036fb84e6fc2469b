package org.hearth.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.MediaType;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.testing.FullHub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

class ViewerModelTest {
    @TempDir Path folder;
    private FullHub full;
    private ViewerModel viewer;
    private List<MediaItem> mixed;
    private MediaItem first;
    private MediaItem second;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        viewer =
                full.fx.get(
                        () ->
                                new ViewerModel(
                                        full.hub.media().library(),
                                        () -> full.owner,
                                        full.background));
        Listing all = new Listing(10, 0, "title", Listing.Direction.ASC, null);
        List<MediaItem> photos =
                full.hub
                        .media()
                        .library()
                        .items(full.owner, new MediaQuery(MediaType.IMAGE, null, null, all))
                        .items();
        first = photos.getFirst();
        second = photos.getLast();
        mixed = new ArrayList<>(full.songs());
        mixed.add(1, first);
        mixed.add(second);
    }

    @AfterEach
    void close() {
        full.fx.run(viewer::close);
        full.close();
    }

    @Test
    void leafingSkipsWhatCannotBeLookedAtAndStopsAtTheEnds() {
        full.fx.run(() -> viewer.open(Row.of(mixed), 1));
        assertEquals(first, full.fx.get(viewer.item()::get));
        full.fx.run(viewer::next);
        assertEquals(second, full.fx.get(viewer.item()::get));
        full.fx.run(viewer::next);
        assertEquals(second, full.fx.get(viewer.item()::get));
        full.fx.run(viewer::previous);
        full.fx.run(viewer::previous);
        assertEquals(first, full.fx.get(viewer.item()::get));
        full.fx.run(viewer::leave);
        assertNull(full.fx.get(viewer.item()::get));
    }

    @Test
    void aSongIsNotLookedAt() {
        full.fx.run(() -> viewer.open(Row.of(mixed), 0));
        assertNull(full.fx.get(viewer.item()::get));
    }

    @Test
    void whatIsStillOnItsWayIsWaitedFor() {
        AtomicInteger asked = new AtomicInteger();
        Row coming =
                new Row(
                        at -> at == 0 ? first : asked.incrementAndGet() < 3 ? null : second,
                        () -> 2);
        full.fx.run(() -> viewer.open(coming, 0));
        full.fx.run(viewer::next);
        full.fx.await("the next photo", () -> second.equals(viewer.item().get()));
    }

    @Test
    void theFileBehindAnItemIsFound() {
        AtomicReference<Path> found = new AtomicReference<>();
        full.fx.run(() -> viewer.file(first, found::set, _ -> {}));
        full.fx.await("the file", () -> found.get() != null);
        assertTrue(Files.isRegularFile(found.get()));
    }

    @Test
    void aFilmGoesOnWhereItStoppedLastAndNotWhereItStoodWhenTheRowWasRead() {
        MediaItem read = mixed.getFirst();
        full.hub.media().library().stopAt(full.owner, read.id(), 1_500);
        AtomicReference<ViewerModel.Film> found = new AtomicReference<>();
        full.fx.run(() -> viewer.film(read, found::set, _ -> {}));
        full.fx.await("the film", () -> found.get() != null);
        Path file = full.hub.media().library().path(full.owner, read.id());
        assertEquals(new ViewerModel.Film(file, 1_500), found.get());
    }
}
