package org.hearth.server.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.stream.Content;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.Road;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.SampleSongs;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// What players do while the database is away, and what is known of it afterwards.
class PlaybackAwayTest {
    @TempDir Path place;
    private Road road;
    private TestHouse house;
    private Playback playback;
    private Caller ada;
    private List<MediaId> songs;
    private RecordingPlayer player;
    private DeviceId id;

    @BeforeEach
    void build() {
        road = new Road();
        house = new TestHouse(place.resolve("data"), road::to);
        playback = house.playback().playback();
        ada = house.owner();
        songs = new SampleSongs(house, place.resolve("music")).add("a", "b", "c");
        id = house.fleet().fleet().own(ada, new Client("Phone", Client.Type.WEB)).id();
        player = new RecordingPlayer(id);
        playback.connect(ada, player, "Phone");
        playback.play(ada, id, new PlayRequest(null, null, songs, 0, null));
        player.told();
    }

    @AfterEach
    void leave() throws IOException {
        house.close();
        road.close();
    }

    @Test
    void theNextSongsBeginAndWhatWasPlayedIsKnownAfterwards() {
        goAway();
        playback.ended(player, songs.get(0));
        playback.advanced(player, songs.get(2));
        report(2, PlayerState.PAUSED, 700);

        assertEquals(List.of("play b at 0", "prepare c", "prepare nothing"), player.told());
        assertEquals(songs.get(2), playback.player(ada, id).mediaId());
        assertThrows(Busy.class, () -> playback.pause(ada, id));

        comeBack();
        PlayerView view = playback.player(ada, id);
        assertEquals(songs.get(2), view.mediaId());
        assertEquals(2, playback.queue(ada, id).index());
        Rows rows = new Rows(house.database());
        assertEquals(
                List.of("paused|2|700"),
                rows.read("SELECT state, queue_index, position_ms FROM play_sessions"));
        // Somebody else may just be delivering one of them.
        Await.until(
                "all three are known",
                () -> {
                    house.platform().outbox().deliver();
                    return rows.read("SELECT count(*) FROM play_history").equals(List.of("3"));
                });
        assertEquals(
                List.of("0", "0", "700"),
                rows.read(
                        "SELECT position_ms FROM media_positions"
                                + " ORDER BY updated_at, position_ms"));
    }

    @Test
    void aCommandAfterwardsGoesOnFromWhereThePlayerIs() {
        goAway();
        playback.ended(player, songs.get(0));
        comeBack();

        assertEquals(songs.get(2), playback.next(ada, id).mediaId());
        assertEquals(
                List.of("play b at 0", "prepare c", "play c at 0", "prepare nothing"),
                player.told());
    }

    @Test
    void behindTheLastSongItIsQuiet() {
        goAway();
        for (MediaId song : songs) playback.ended(player, song);
        assertEquals(PlayerState.IDLE, playback.player(ada, id).state());
        comeBack();
        assertEquals(PlayerState.IDLE, playback.player(ada, id).state());
    }

    @Test
    void aPlayerThatGoesMeanwhileHasItsPlaceWhenItReturns() {
        report(0, PlayerState.PLAYING, 400);
        goAway();
        house.clock().pass(Duration.ofMillis(50));
        playback.disconnect(player);
        assertTrue(Files.exists(place.resolve("data/spool/events.jsonl")));
        comeBack();
        playback.connect(ada, player, "Phone");
        long positionMs = playback.player(ada, id).positionMs();
        assertTrue(positionMs >= 450, positionMs + " ms");
    }

    @Test
    void filesOfWhatPlaysAndFollowsAreStillGiven() throws IOException {
        goAway();
        for (MediaId song : songs) {
            Content.OpenFile file = (Content.OpenFile) house.media().library().open(ada, song);
            file.channel().close();
            assertTrue(file.length() > 0);
        }
    }

    private void goAway() {
        road.tear();
        Await.until("the database away", () -> !house.database().isUp());
    }

    private void comeBack() {
        road.mend();
        Await.until("the database back", () -> house.database().isUp());
    }

    private void report(int song, PlayerState state, long positionMs) {
        playback.report(player, new Report(state, songs.get(song), positionMs, 1_000L, null));
    }
}
