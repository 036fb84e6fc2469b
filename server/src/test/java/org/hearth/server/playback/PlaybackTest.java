package org.hearth.server.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.PlaylistId;
import org.hearth.server.playlists.Playlists;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.OpenedTransactions;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.SampleSongs;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

class PlaybackTest {
    @TempDir Path place;
    private TestHouse house;
    private Rows rows;
    private Playback playback;
    private Caller ada;
    private SampleSongs library;
    private List<MediaId> songs;
    private RecordingPlayer player;
    private DeviceId id;

    @BeforeEach
    void build() {
        house = new TestHouse(place.resolve("data"));
        rows = new Rows(house.database());
        playback = house.playback().playback();
        ada = house.caller(Role.OPERATOR);
        library = new SampleSongs(house, place.resolve("music"));
        songs = library.add("a", "b", "c");
        id = house.fleet().fleet().own(ada, new Client("Phone", Client.Type.WEB)).id();
        player = new RecordingPlayer(id);
        playback.connect(ada, player, "Phone");
        player.told();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aQueueIsPlayedFromItsFirstSong() {
        PlayerView view = playback.play(ada, id, all(0));

        assertEquals(List.of("play a at 0", "prepare b"), player.told());
        assertEquals(PlayerState.PLAYING, view.state());
        assertEquals(songs.getFirst(), view.mediaId());
        assertTrue(String.valueOf(view.streamUrl()).contains("?sig="));
    }

    @Test
    void everyCommandReachesThePlayerAndTheView() {
        playback.play(ada, id, all(1));
        player.told();

        assertEquals(PlayerState.PAUSED, playback.pause(ada, id).state());
        assertEquals(PlayerState.PLAYING, playback.resume(ada, id).state());
        assertTrue(playback.seek(ada, id, 500).positionMs() >= 500);
        assertEquals(35, playback.volume(ada, id, 35).volume());
        assertEquals(PlayerState.IDLE, playback.stop(ada, id).state());

        assertEquals(List.of("pause", "resume", "seek 500", "volume 35", "stop"), player.told());
    }

    @Test
    void behindTheLastSongItIsQuiet() {
        playback.play(ada, id, all(1));
        player.told();

        playback.next(ada, id);
        PlayerView over = playback.next(ada, id);

        assertEquals(List.of("play c at 0", "prepare nothing", "stop"), player.told());
        assertEquals(PlayerState.IDLE, over.state());
        assertNull(over.mediaId());
    }

    @Test
    void aSongThatEndsIsFollowedByTheNext() {
        playback.play(ada, id, all(0));
        player.told();

        playback.ended(player, songs.get(0));
        playback.ended(player, songs.get(0));

        assertEquals(List.of("play b at 0", "prepare c"), player.told());
    }

    @Test
    void previousBeginsAnewOnceItHasPlayedForAWhile() {
        playback.play(ada, id, all(1));
        report(1, PlayerState.PAUSED, 3_500);
        player.told();

        playback.previous(ada, id);
        playback.previous(ada, id);

        assertEquals(List.of("seek 0", "play a at 0", "prepare b"), player.told());
    }

    @Test
    void whatCannotBePlayedIsPassedOver() {
        player.refuse(songs.get(1));

        playback.play(ada, id, all(0));
        playback.next(ada, id);

        List<String> told = player.told();
        assertEquals(List.of("play a at 0", "prepare c", "play c at 0", "prepare nothing"), told);
        assertThrows(Conflict.class, () -> playback.play(ada, id, PlayRequest.of(songs.get(1))));
    }

    @Test
    void theIndexCountsAPlaylistsEntriesAsPeopleSeeThem() {
        PlaylistId list = playlist();
        lose(0);
        assertEquals(songs.get(2), playback.play(ada, id, from(list, 2)).mediaId());
        assertEquals(songs.get(1), playback.play(ada, id, from(list, 0)).mediaId());
        assertEquals(2, playback.queue(ada, id).items().size());
    }

    @Test
    void anEntryThatCannotBePlayedMakesWayForTheNextOrSaysSo() {
        PlaylistId list = playlist();
        player.refuse(songs.get(1));
        assertEquals(songs.get(2), playback.play(ada, id, from(list, 1)).mediaId());
        lose(2);

        assertThrows(Conflict.class, () -> playback.play(ada, id, from(list, 1)));
        assertThrows(Invalid.class, () -> playback.play(ada, id, from(list, 3)));
    }

    @Test
    void aSongThatVanishesWhileAnotherPlaysIsPassedOver() {
        playback.play(ada, id, all(0));
        lose(1);
        player.told();

        playback.ended(player, songs.get(0));

        assertEquals(List.of("play c at 0", "prepare nothing"), player.told());
    }

    @Test
    void aSongThatIsGoneSaysSo() {
        lose(0);

        assertThrows(
                Conflict.class, () -> playback.play(ada, id, PlayRequest.of(songs.getFirst())));
    }

    @Test
    void ofTwoCommandsAtOnceTheLastOneHolds() throws Exception {
        playback.play(ada, id, all(0));
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < 20; round++) {
                people.execute(() -> playback.pause(ada, id));
                people.execute(() -> playback.resume(ada, id));
            }
        }

        List<String> told = player.told();
        String expected = told.getLast().equals("pause") ? "PAUSED" : "PLAYING";
        assertEquals(expected, playback.player(ada, id).state().name());
        assertEquals(
                List.of(expected.toLowerCase(java.util.Locale.ROOT)),
                rows.read("select state from play_sessions"));
    }

    @Test
    void aStaleQueueIsAConflict() {
        playback.play(ada, id, all(0));
        Queue before = playback.queue(ada, id);
        List<Queue.Entry> turned = before.items().reversed();

        Queue after = playback.change(ada, id, new QueueChange(before.version(), 2, turned));

        assertEquals(new Queue(after.version(), 2, turned), after);
        QueueChange stale = new QueueChange(before.version(), 0, turned);
        assertThrows(Conflict.class, () -> playback.change(ada, id, stale));
    }

    @Test
    void aPlayerThatComesBackGoesOn() {
        playback.play(ada, id, all(1));
        playback.volume(ada, id, 20);
        report(1, PlayerState.PLAYING, 700);
        playback.seek(ada, id, 800);

        playback.disconnect(player);
        assertThrows(NotFound.class, () -> playback.pause(ada, id));
        RecordingPlayer back = new RecordingPlayer(id);
        playback.connect(ada, back, "Phone");

        Order.Play play = back.last(Order.Play.class);
        assertEquals("b", play.item().title());
        assertTrue(play.positionMs() >= 800, play + "");
        assertEquals(20, play.volume());
    }

    @Test
    void aPausedPlayerThatComesBackStaysPaused() {
        playback.play(ada, id, all(1));
        playback.pause(ada, id);
        playback.disconnect(player);
        RecordingPlayer back = new RecordingPlayer(id);
        playback.connect(ada, back, "Phone");

        assertEquals(List.of("volume 60"), back.told());
        playback.resume(ada, id);
        assertEquals("b", back.last(Order.Play.class).item().title());
    }

    @Test
    void aPauseIsRemembered() {
        playback.play(ada, id, all(0));
        report(0, PlayerState.PAUSED, 640);

        assertEquals(640, house.media().library().item(ada, songs.get(0)).positionMs());
        assertEquals(
                List.of("paused|640"), rows.read("select state, position_ms from play_sessions"));
    }

    @Test
    void aLateWordAboutTheSongBeforeChangesNothing() {
        playback.play(ada, id, all(0));
        playback.next(ada, id);

        report(0, PlayerState.PAUSED, 900);

        PlayerView view = playback.player(ada, id);
        assertEquals(songs.get(1), view.mediaId());
        assertEquals(PlayerState.PLAYING, view.state());
        assertEquals(
                List.of("playing|0"), rows.read("select state, position_ms from play_sessions"));
    }

    @Test
    void aLateWordAboutAnOlderOrderChangesNothing() {
        playback.play(ada, id, all(0));
        long begun = player.last(Order.Play.class).version();
        playback.pause(ada, id);
        long held = player.last(Order.Pause.class).version();

        playback.report(player, playing(begun));
        assertEquals(PlayerState.PAUSED, playback.player(ada, id).state());
        playback.volume(ada, id, 10);
        playback.report(player, playing(held));

        assertEquals(PlayerState.PLAYING, playback.player(ada, id).state());
        assertEquals(
                List.of("playing|900"), rows.read("select state, position_ms from play_sessions"));
    }

    @Test
    void theLateEndOfTheSameSongBeforeIsNoEndOfThisOne() {
        playback.play(ada, id, all(0));
        long before = player.last(Order.Play.class).version();
        playback.play(ada, id, all(0));
        player.told();

        playback.ended(player, songs.getFirst(), before);

        assertEquals(List.of(), player.told());
    }

    @Test
    void whatAPlayerSaysAsItComesBackIsNeverTooLate() {
        playback.play(ada, id, all(0));
        playback.disconnect(player);
        player = new RecordingPlayer(id);
        playback.connect(ada, player, "Phone");

        playback.report(
                player, new Report(PlayerState.PAUSED, songs.getFirst(), 640, 1_000L, null, 0L));

        assertEquals(PlayerState.PAUSED, playback.player(ada, id).state());
    }

    @Test
    void aPlayerThatStallsSaysWhy() {
        playback.play(ada, id, all(0));
        Report stalled =
                new Report(PlayerState.STALLED, songs.get(0), 10, 1_000L, "The file is gone.");
        playback.report(player, stalled);

        PlayerView view = playback.player(ada, id);
        assertEquals(PlayerState.STALLED, view.state());
        assertEquals("The file is gone.", view.problem());
    }

    @Test
    void whatWasPlayedIsWrittenDownOnce() {
        playback.play(ada, id, all(0));
        playback.next(ada, id);
        house.platform().outbox().deliver();
        house.platform().outbox().deliver();

        String query =
                "select title, h.user_id, h.device_id from play_history h join media_files m"
                        + " on m.id = media_file_id order by started_at";
        String where = "|" + ada.person().value() + "|" + id.value();
        Await.until("the outbox is empty", () -> rows.read("select 1 from outbox").isEmpty());
        assertEquals(List.of("a" + where, "b" + where), rows.read(query));
    }

    @Test
    void timeGoesOnInTheViewWhileItPlays() {
        playback.play(ada, id, all(0));
        report(0, PlayerState.PLAYING, 100);
        house.clock().pass(Duration.ofHours(1));

        PlayerView view = playback.player(ada, id);
        assertEquals(view.durationMs(), view.positionMs());
    }

    @Test
    void everyCommandIsOneTransaction() {
        playback.play(ada, id, all(0));
        try (OpenedTransactions transactions = new OpenedTransactions()) {
            playback.next(ada, id);
            assertEquals(List.of("WRITE"), transactions.opened());
            playback.play(ada, id, all(1));
            playback.pause(ada, id);
            playback.resume(ada, id);
            playback.seek(ada, id, 10);
            playback.previous(ada, id);
            playback.ended(player, songs.getFirst());
            report(1, PlayerState.PAUSED, 640);
            playback.stop(ada, id);
            assertEquals(Collections.nCopies(8, "WRITE"), transactions.opened());
            playback.players(ada);
            assertEquals(List.of("READ"), transactions.opened());
        }
    }

    private PlaylistId playlist() {
        Playlists playlists = house.playlists().playlists();
        PlaylistId list = playlists.create(ada, new NewPlaylist("Party", null)).id();
        playlists.append(ada, list, songs);
        return list;
    }

    private static PlayRequest from(PlaylistId list, int index) {
        return new PlayRequest(null, list, null, index, null);
    }

    private PlayRequest all(int index) {
        return new PlayRequest(null, null, songs, index, null);
    }

    private void report(int song, PlayerState state, long positionMs) {
        playback.report(player, new Report(state, songs.get(song), positionMs, 1_000L, null));
    }

    private Report playing(long version) {
        return new Report(PlayerState.PLAYING, songs.getFirst(), 900, 1_000L, null, version);
    }

    private void lose(int song) {
        library.hide(List.of("a", "b", "c").get(song));
    }
}
