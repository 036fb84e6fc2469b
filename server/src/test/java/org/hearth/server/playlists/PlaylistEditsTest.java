package org.hearth.server.playlists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaState;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.SampleSongs;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaylistEditsTest {
    @TempDir static Path place;
    private TestHouse house;
    private Playlists playlists;
    private Caller operator;
    private SampleSongs library;
    private List<MediaId> songs;
    private PlaylistId list;

    @BeforeAll
    void build() {
        house = new TestHouse(place.resolve("data"));
        playlists = house.playlists().playlists();
        operator = house.caller(Role.OPERATOR);
        library = new SampleSongs(house, place.resolve("music"));
        songs = library.add("a", "b", "c", "d");
    }

    @AfterAll
    void leave() {
        house.close();
    }

    @BeforeEach
    void begin() {
        list = playlists.create(operator, new NewPlaylist("Party", null)).id();
    }

    @Test
    void songsStandInTheOrderTheyWereAppended() {
        playlists.append(operator, list, songs.subList(0, 2));
        Playlist whole = playlists.append(operator, list, List.of(songs.get(3), songs.get(0)));

        assertEquals("a b d a", titles());
        assertEquals(4, whole.itemCount());
        assertEquals(4_000, whole.durationMs());
    }

    @Test
    void anEntryThatLeavesClosesItsGap() {
        playlists.append(operator, list, songs);

        playlists.removeItem(operator, list, items().get(1).id());

        assertEquals("a c d", titles());
        assertWhole(3);
    }

    @Test
    void aNewOrderIsKept() {
        Playlist before = playlists.append(operator, list, songs);
        List<PlaylistItemId> turned = new ArrayList<>(ids());
        Collections.reverse(turned);

        playlists.reorder(operator, list, new PlaylistOrder(turned, before.version()));

        assertEquals("d c b a", titles());
        assertWhole(4);
    }

    @Test
    void anOrderOfAnotherListIsRefusedWhole() {
        Playlist before = playlists.append(operator, list, songs);
        List<PlaylistItemId> short3 = ids().subList(0, 3);
        List<PlaylistItemId> twice = new ArrayList<>(ids());
        twice.set(0, twice.get(1));

        for (List<PlaylistItemId> wrong : List.of(short3, twice)) {
            PlaylistOrder order = new PlaylistOrder(wrong, before.version());
            assertThrows(Conflict.class, () -> playlists.reorder(operator, list, order));
        }
        assertEquals("a b c d", titles());
    }

    @Test
    void aStaleOrderIsAConflict() {
        Playlist before = playlists.append(operator, list, songs);
        PlaylistOrder order = new PlaylistOrder(ids(), before.version());
        playlists.append(operator, list, songs.subList(0, 1));

        assertThrows(Conflict.class, () -> playlists.reorder(operator, list, order));
    }

    @Test
    void twoPeopleWhoEditAtOnceKeepAWholeList() throws Exception {
        playlists.append(operator, list, songs);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> edits =
                    IntStream.range(0, 2).mapToObj(_ -> people.submit(this::edit)).toList();
            int kept = 0;
            for (Future<Integer> one : edits) kept += one.get();
            assertWhole(4 + kept);
        }
    }

    private int edit() {
        int balance = 0;
        for (int round = 0; round < 15; round++) {
            try {
                playlists.append(operator, list, songs.subList(0, 2));
                balance += 2;
                playlists.removeItem(operator, list, items().getFirst().id());
                balance--;
                long version = playlists.playlist(operator, list).version();
                playlists.reorder(operator, list, new PlaylistOrder(ids().reversed(), version));
            } catch (Problem changedMeanwhile) {
                assertEquals(true, isExpected(changedMeanwhile), changedMeanwhile.toString());
            }
        }
        return balance;
    }

    private static boolean isExpected(Problem problem) {
        return problem instanceof Conflict || problem instanceof NotFound;
    }

    @Test
    void aMissingFileKeepsItsPlace() {
        playlists.append(operator, list, songs);
        library.hide("b");
        try {
            assertEquals("a b c d", titles());
            MediaItem missing = items().get(1).media();
            assertEquals(MediaState.MISSING, missing.state());
            assertEquals(items(), playlists.entries(operator, list));
        } finally {
            library.bringBack("b");
        }
    }

    @Test
    void aListTakesTenThousandEntriesAndNoMore() {
        List<MediaId> many = Collections.nCopies(10_000, songs.getFirst());
        playlists.append(operator, list, many);

        assertThrows(Invalid.class, () -> playlists.append(operator, list, songs.subList(0, 1)));
        assertWhole(10_000);
    }

    @Test
    void entriesAreSearchedAndShownFromTheEnd() {
        playlists.append(operator, list, songs);
        Listing down = new Listing(2, 0, null, Listing.Direction.DESC, null);
        Listing search = new Listing(50, 0, null, Listing.Direction.ASC, "B");

        assertEquals(items().reversed().subList(0, 2), items(down));
        assertEquals(List.of(items().get(1)), items(search));
    }

    @Test
    void whatIsNotInTheLibraryIsNotAppended() {
        List<MediaId> unknown = List.of(songs.getFirst(), new MediaId(UUID.randomUUID()));

        assertThrows(NotFound.class, () -> playlists.append(operator, list, unknown));
        assertWhole(0);
    }

    private List<PlaylistItem> items() {
        return items(new Listing(200, 0, null, Listing.Direction.ASC, null));
    }

    private List<PlaylistItem> items(Listing listing) {
        return playlists.items(operator, list, listing).items();
    }

    private List<PlaylistItemId> ids() {
        return items().stream().map(PlaylistItem::id).toList();
    }

    private String titles() {
        return String.join(" ", items().stream().map(item -> item.media().title()).toList());
    }

    private void assertWhole(int entries) {
        String query =
                "select count(*), coalesce(min(position), 0), coalesce(max(position), -1),"
                        + " count(distinct position) from playlist_items where playlist_id = '%s'"
                                .formatted(list.value());
        String whole = "%d|0|%d|%d".formatted(entries, entries - 1, entries);
        assertEquals(List.of(whole), new Rows(house.database()).read(query));
    }
}
