package org.hearth.ui.playlists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.server.playlists.PlaylistItem;
import org.hearth.server.playlists.Playlists;
import org.hearth.ui.testing.FullHub;
import org.hearth.ui.testing.Outage;
import org.hearth.ui.testing.QuickTimer;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Toasts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class EntriesModelTest {
    @TempDir Path folder;
    private FullHub full;
    private Playlists door;
    private Playlist list;
    private PlaylistsModel lists;
    private EntriesModel entries;
    private List<MediaId> songs;

    @BeforeEach
    void open() {
        full = new FullHub(folder);
        door = full.hub.playlists().playlists();
        songs = full.songs().stream().map(MediaItem::id).limit(4).toList();
        Playlist made = door.create(full.owner, new NewPlaylist("Sunday", null));
        list = door.append(full.owner, made.id(), songs);
        lists =
                full.fx.get(
                        () ->
                                new PlaylistsModel(
                                        door,
                                        () -> full.owner,
                                        full.background,
                                        full.events,
                                        full.toasts));
        entries =
                full.fx.get(
                        () ->
                                new EntriesModel(
                                        lists,
                                        door,
                                        () -> full.owner,
                                        full.background,
                                        full.toasts));
        awaitOrder(songs);
    }

    @Test
    void whatIsDroppedOnAListThatWasEmptiedMeanwhileGoesNowhere() {
        for (PlaylistItem entry : full.fx.get(() -> List.copyOf(entries.entries()))) {
            door.removeItem(full.owner, list.id(), entry.id());
        }
        awaitOrder(List.of());

        full.fx.run(() -> entries.move(0, 1));

        awaitOrder(List.of());
    }

    @Test
    void whatWasAwayComesByItselfAndItsReasonIsSaidOnce() {
        Outage caller = new Outage(full.owner);
        caller.begin();
        Toasts toasts = new Toasts();
        QuickTimer timer = new QuickTimer();
        try (Background quick = new Background(full.fx, toasts::problem, timer);
                PlaylistsModel theirs =
                        full.fx.get(
                                () ->
                                        new PlaylistsModel(
                                                door, caller, quick, full.events, toasts));
                EntriesModel inIt =
                        full.fx.get(() -> new EntriesModel(theirs, door, caller, quick, toasts))) {
            full.fx.run(() -> theirs.open(list));
            full.fx.await("some tries", () -> timer.waits().size() > 4);
            assertEquals(Outage.SENTENCE, full.fx.get(theirs.problem()::get));
            assertEquals(1, full.fx.get(toasts.shown()::size));
            caller.end();
            full.fx.await("the lists", () -> theirs.lists().size() == 1);
            full.fx.await("the entries", () -> inIt.entries().size() == songs.size());
            assertEquals("", full.fx.get(theirs.problem()::get));
        }
    }

    @AfterEach
    void close() {
        full.fx.run(entries::close);
        full.fx.run(lists::close);
        full.close();
    }

    @Test
    void aMovedEntryIsInItsNewPlaceAtOnceAndInTheHub() {
        full.fx.run(() -> entries.move(0, 2));
        List<MediaId> moved = List.of(songs.get(1), songs.get(2), songs.get(0), songs.get(3));
        assertEquals(moved, full.fx.get(this::shown));
        full.fx.await("the hub", () -> stored().equals(moved));
    }

    @Test
    void twoMovesInARowBothHold() {
        full.fx.run(
                () -> {
                    entries.move(0, 3);
                    entries.move(0, 3);
                });
        List<MediaId> moved = List.of(songs.get(2), songs.get(3), songs.get(0), songs.get(1));
        full.fx.await("the hub", () -> stored().equals(moved));
        assertEquals(List.of(), List.copyOf(full.toasts.shown()));
    }

    @Test
    void anEntryIsFoundAgainThoughTheListCameAnewWhileItWasDragged() {
        PlaylistItem lifted = full.fx.get(() -> entries.entries().get(1));
        full.hub.media().library().stopAt(full.owner, lifted.mediaId(), 1_000);
        door.append(full.owner, list.id(), List.of(songs.get(0)));
        full.fx.await("the list anew", () -> entries.entries().size() == 5);
        full.fx.run(() -> entries.move(0, 4));
        assertEquals(0, full.fx.get(() -> entries.placeOf(lifted)));
    }

    @Test
    void anEntryThatWasTakenOutMeanwhileIsMovedNowhere() {
        PlaylistItem lifted = full.fx.get(() -> entries.entries().get(1));
        door.removeItem(full.owner, list.id(), lifted.id());
        full.fx.await("its end", () -> entries.entries().size() == 3);
        assertEquals(-1, full.fx.get(() -> entries.placeOf(lifted)));
        full.fx.run(() -> entries.move(entries.placeOf(lifted), 0));
        assertEquals(List.of(songs.get(0), songs.get(2), songs.get(3)), full.fx.get(this::shown));
    }

    @Test
    void anEntryThatWasTakenOutCanBePutBackWhereItWas() {
        full.fx.run(() -> entries.remove(entries.entries().get(1)));
        full.fx.await("the toast", () -> !full.toasts.shown().isEmpty());
        Toasts.Way undo = full.toasts.shown().getFirst().way();
        assertNotNull(undo);
        full.fx.run(undo.action());
        full.fx.await("the hub", () -> stored().equals(songs));
        awaitOrder(songs);
    }

    @Test
    void whatAnotherPersonChangesAppears() {
        door.append(full.owner, list.id(), List.of(songs.get(0)));
        full.fx.await("the fifth entry", () -> entries.entries().size() == 5);
    }

    @Test
    void aRenamedListKeepsItsEntriesOpen() {
        full.fx.run(() -> lists.rename(list, "Sunday morning"));
        full.fx.await("the name", () -> lists.lists().getFirst().name().equals("Sunday morning"));
        assertEquals(songs, full.fx.get(this::shown));
    }

    private List<MediaId> shown() {
        return entries.entries().stream().map(PlaylistItem::mediaId).toList();
    }

    private List<MediaId> stored() {
        var first = org.hearth.server.platform.db.Listing.FIRST;
        return door.items(full.owner, list.id(), first).items().stream()
                .map(PlaylistItem::mediaId)
                .toList();
    }

    private void awaitOrder(List<MediaId> order) {
        full.fx.await("the order", () -> shown().equals(order));
    }
}
