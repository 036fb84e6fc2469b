package org.hearth.ui.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.SampleFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class MediaModelTest {
    @TempDir Path folder;
    private FullHub full;
    private MediaModel model;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        model =
                full.fx.get(
                        () ->
                                new MediaModel(
                                        full.hub.media().library(),
                                        () -> full.owner,
                                        full.background,
                                        full.events));
        awaitTotal(FullHub.SONGS + 2);
    }

    @AfterEach
    void close() {
        full.fx.run(model::close);
        full.close();
    }

    @Test
    void aChipNarrowsTheLibraryToOneKind() {
        full.fx.run(() -> model.filter().set(MediaFilter.PICTURES));
        awaitTotal(2);
        full.fx.run(model::widen);
        awaitTotal(FullHub.SONGS + 2);
    }

    @Test
    void whatIsTypedIsFoundAfterAPause() {
        full.fx.run(() -> model.search().set("song 00"));
        full.fx.run(() -> model.search().set("song 003"));
        awaitTotal(1);
        MediaItem found = full.fx.get(() -> model.items().get(0));
        assertNotNull(found);
        assertEquals("Song 003", found.title());
        assertTrue(full.fx.get(model::isNarrowed));
    }

    @Test
    void brokenFilesAreCountedAndListedWithTheirReason() {
        full.fx.await("the count", () -> model.problems().get() == 1);
        full.fx.run(() -> model.filter().set(MediaFilter.PROBLEMS));
        awaitTotal(1);
        MediaItem broken = full.fx.get(() -> model.items().get(0));
        assertNotNull(broken);
        assertNotNull(broken.problem());
    }

    @Test
    void newFilesAppearByThemselves() {
        SampleFolder.in(folder.resolve("music"), FullHub.SONGS + 2, 2);
        full.hub.media().roots().scan(full.owner);
        awaitTotal(FullHub.SONGS + 4);
    }

    @Test
    void whatSomebodyStandsOnKeepsItsNameWhenAnotherItemTakesItsPlace() throws IOException {
        MediaItem first = full.fx.get(() -> model.items().get(0));
        full.fx.run(() -> model.select(first));
        assertTrue(full.fx.get(() -> model.isSelected(0)));
        Path music = folder.resolve("music");
        Files.copy(music.resolve("Photo 002.png"), music.resolve("A photo before all others.png"));
        full.hub.media().roots().scan(full.owner);
        awaitTotal(FullHub.SONGS + 3);
        full.fx.await("the new place", () -> model.isSelected(1));
        assertFalse(full.fx.get(() -> model.isSelected(0)));
    }

    @Test
    void playingOnSkipsWhatDoesNotPlay() {
        int photosFirst = 0;
        assertEquals(FullHub.SONGS, full.fx.get(() -> model.from(photosFirst)).size());
    }

    private void awaitTotal(int wanted) {
        full.fx.await(wanted + " items", () -> model.items().total().get() == wanted);
        full.fx.await("the first of them", () -> model.items().get(0) != null);
    }
}
