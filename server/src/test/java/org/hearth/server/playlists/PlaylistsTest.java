package org.hearth.server.playlists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaylistsTest {
    @TempDir static Path data;
    private TestHouse house;
    private Playlists playlists;
    private Caller operator;

    @BeforeAll
    void build() {
        house = new TestHouse(data);
        playlists = house.playlists().playlists();
        operator = house.caller(Role.OPERATOR);
    }

    @AfterAll
    void leave() {
        house.close();
    }

    @Test
    void aNewListIsFoundByItsName() {
        Playlist made = playlists.create(operator, new NewPlaylist("Élan on Sunday", "slow"));

        Listing search = new Listing(50, 0, null, Listing.Direction.ASC, "elan");
        assertEquals(List.of(made), playlists.playlists(operator, search).items());
    }

    @Test
    void listsAreShownFromTheEndWhenThatIsAskedFor() {
        Playlist first = playlists.create(operator, new NewPlaylist("Zebra one", null));
        Playlist second = playlists.create(operator, new NewPlaylist("Zebra two", null));

        Listing down = new Listing(1, 0, "name", Listing.Direction.DESC, "zebra");
        Listing next = new Listing(1, 1, "name", Listing.Direction.DESC, "zebra");
        assertEquals(List.of(second), playlists.playlists(operator, down).items());
        assertEquals(List.of(first), playlists.playlists(operator, next).items());
    }

    @Test
    void listsHaveNoOtherOrderThanByName() {
        Listing byLength = new Listing(50, 0, "length", Listing.Direction.ASC, null);

        Invalid refused =
                assertThrows(Invalid.class, () -> playlists.playlists(operator, byLength));
        assertEquals("orderBy must be name.", refused.getMessage());
    }

    @Test
    void aStaleRenameIsAConflict() {
        Playlist made = playlists.create(operator, new NewPlaylist("Party", null));
        PlaylistChange change = new PlaylistChange("Party!", null, made.version());
        playlists.change(operator, made.id(), change);

        assertThrows(Conflict.class, () -> playlists.change(operator, made.id(), change));
    }

    @Test
    void aViewerReadsListsAndChangesNone() {
        Caller viewer = house.caller(Role.VIEWER);

        playlists.playlists(viewer, Listing.FIRST);
        assertThrows(Denied.class, () -> playlists.create(viewer, new NewPlaylist("Mine", null)));
    }
}
