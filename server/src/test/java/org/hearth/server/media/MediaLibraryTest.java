package org.hearth.server.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.testing.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class MediaLibraryTest {
    @TempDir Path place;
    private SampleLibrary at;

    @BeforeEach
    void build() throws IOException {
        at = new SampleLibrary(place);
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void searchingFindsWhatHasAllTheWords() {
        at.files.song("1.wav", "Élan Vital", "Zoë");
        at.files.song("2.wav", "Elan", "Ada");
        at.take();

        assertEquals(List.of("Elan", "Élan Vital"), at.found("ÉLAN"));
        assertEquals(List.of("Élan Vital"), at.found("zoe  elan"));
        assertEquals(List.of(), at.found("elan eve"));
        assertEquals(2, at.found("   ").size());
    }

    @Test
    void signsInASearchAreOnlySigns() {
        at.files.song("1.wav", "100% Love", "Ada");
        at.files.song("2.wav", "snake_case", "Eve");
        at.files.song("3.wav", "back\\slash", "Eve");
        at.files.song("4.wav", "plain", "Ivy");
        at.take();

        assertEquals(List.of("100% Love"), at.found("%"));
        assertEquals(List.of("snake_case"), at.found("_"));
        assertEquals(List.of("back\\slash"), at.found("\\"));
        assertEquals(List.of(), at.found("' or 1=1 --"));
    }

    @Test
    void titlesStandInTheOrderThatPeopleExpect() {
        at.files.song("1.wav", "zebra", "A");
        at.files.song("2.wav", "The Apple", "A");
        at.files.song("3.wav", "Émile", "A");
        at.files.song("4.wav", "banana", "A");
        at.files.song("5.wav", "Dora", "A");
        at.take();

        assertEquals(List.of("The Apple", "banana", "Dora", "Émile", "zebra"), at.titles());
    }

    @Test
    void pagesNeverTellAnOldTotal() throws IOException {
        for (int song = 0; song < 5; song++) at.files.song(song + ".wav");
        at.take();
        Page<MediaItem> before = page(2, 4);
        Files.delete(at.folder.resolve("0.wav"));
        at.scan();

        Page<MediaItem> after = page(2, 2);

        assertEquals("5 in 3, page 3: [4]", summary(before));
        assertEquals("4 in 2, page 2: [3, 4]", summary(after));
    }

    @Test
    void anUnknownOrderIsRefusedWithTheKnownOnes() {
        Listing listing = new Listing(10, 0, "id; drop table", Listing.Direction.ASC, null);
        MediaQuery query = new MediaQuery(null, null, null, listing);

        assertThrows(Invalid.class, () -> at.library.items(at.owner, query));
    }

    @Test
    void everybodyHasAPositionOfTheirOwn() {
        at.files.song("1.wav");
        at.take();
        MediaId id = at.only().id();
        Caller other = at.house.caller(Role.VIEWER);

        at.library.stopAt(at.owner, id, 1_000);
        at.library.stopAt(other, id, 2_000);
        at.library.stopAt(other, id, 3_000);

        assertEquals(1_000, at.library.item(at.owner, id).positionMs());
        assertEquals(3_000, at.library.item(other, id).positionMs());
        assertEquals(3_000, at.library.item(Caller.system("test"), id).positionMs());
    }

    @Test
    void whatIsBegunAndNotFinishedComesTheLatestFirst() {
        at.files.song("1.wav");
        at.files.song("2.wav");
        at.files.song("3.wav");
        at.files.song("4.wav");
        at.take();
        List<MediaId> songs = at.items().stream().map(MediaItem::id).toList();
        Caller other = at.house.caller(Role.VIEWER);
        for (int i = 0; i < 3; i++) {
            at.library.stopAt(at.owner, songs.get(i), 1_000);
            at.house.clock().pass(Duration.ofSeconds(1));
        }
        at.library.stopAt(at.owner, songs.get(1), 0);
        at.library.stopAt(other, songs.get(3), 1_000);

        assertEquals(
                List.of(songs.get(2), songs.get(0)),
                at.library.unfinished(at.owner, 10).stream().map(MediaItem::id).toList());
        assertEquals(
                List.of(songs.get(2)),
                at.library.unfinished(at.owner, 1).stream().map(MediaItem::id).toList());
    }

    @Test
    void aStaleCorrectionIsAConflict() {
        at.files.song("1.wav", "Alpha", "Ada");
        at.take();
        MediaItem item = at.only();
        MediaChange change = new MediaChange("The Ömega", null, "Album", item.version());

        MediaItem changed = at.library.change(at.owner, item.id(), change);

        assertEquals("The Ömega", changed.title());
        assertEquals(List.of("The Ömega"), at.found("omega album"));
        assertThrows(Conflict.class, () -> at.library.change(at.owner, item.id(), change));
    }

    @Test
    void onlyWhatIsGoneOrBrokenCanBeForgotten() throws IOException {
        Path gone = at.files.song("gone.wav");
        at.files.song("here.wav");
        at.files.broken("bad.wav");
        at.take();
        MediaItem missing = at.items().getFirst();
        Files.delete(gone);
        at.scan();
        MediaItem bad = at.items(MediaState.PROBLEM, null).getFirst();

        at.library.forget(at.owner, missing.id());
        at.library.forget(at.owner, bad.id());

        assertThrows(NotFound.class, () -> at.library.item(at.owner, missing.id()));
        assertThrows(Conflict.class, () -> at.library.forget(at.owner, at.only().id()));
        assertEquals(List.of(), at.items(MediaState.PROBLEM, null));
    }

    @Test
    void aMissingItemSaysSoWhenItShouldPlay() throws IOException {
        Path gone = at.files.song("gone.wav");
        at.files.song("here.wav");
        at.take();
        MediaItem missing = at.items().getFirst();
        Files.delete(gone);
        at.scan();

        Conflict said =
                assertThrows(Conflict.class, () -> at.library.require(at.owner, missing.id()));
        assertTrue(String.valueOf(said.getMessage()).contains("gone"));
    }

    @Test
    void theFiguresAreOfWhatIsUsable() {
        at.files.song("1.wav");
        at.files.song("2.wav");
        at.files.broken("bad.wav");
        at.take();

        LibraryFigures figures = at.library.figures(at.owner);

        assertEquals(new LibraryFigures(2, 2 * 8_044, figures.byType()), figures);
        assertEquals(2L, figures.byType().get("audio"));
    }

    @Test
    void aFolderThatLeavesTakesItsItemsAlongButNotItsFiles() {
        Path file = at.files.song("1.wav");
        at.take();

        at.roots.remove(at.owner, at.roots.roots(at.owner).getFirst().id());

        assertEquals(List.of(), at.items());
        assertTrue(Files.exists(file));
        assertEquals(0, page(10, 0).total());
    }

    @Test
    void whoeverLooksAfterTheLibraryIsWrittenDown() {
        at.take();
        Caller viewer = at.house.caller(Role.VIEWER);
        NewRoot wanted = new NewRoot(place.toString(), null);

        assertThrows(Denied.class, () -> at.roots.add(viewer, wanted));

        String acts =
                "select action, outcome, permission from audit_events"
                        + " where action like 'media%' or outcome = 'denied' order by created_at";
        assertEquals(
                List.of("media.root.add|succeeded|null", "access|denied|media:manage"),
                new Rows(at.house.database()).read(acts));
    }

    private Page<MediaItem> page(int limit, int offset) {
        Listing listing = new Listing(limit, offset, null, Listing.Direction.ASC, null);
        return at.library.items(at.owner, new MediaQuery(null, null, null, listing));
    }

    private static String summary(Page<MediaItem> page) {
        List<String> titles = page.items().stream().map(MediaItem::title).toList();
        return "%d in %d, page %d: %s"
                .formatted(page.total(), page.totalPages(), page.page(), titles);
    }
}
