package org.hearth.server.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.actions.Result;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.server.testing.SampleSongs;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// What somebody means who says little.
class RemoteTest {
    @TempDir Path place;
    private TestHouse house;
    private Remote remote;
    private Caller ada;
    private List<MediaId> songs;

    @BeforeEach
    void build() {
        house = new TestHouse(place.resolve("data"));
        remote = house.playback().remote();
        ada = house.caller(Role.OPERATOR);
        songs = new SampleSongs(house, place.resolve("music")).add("moon", "moonlight", "sun");
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void theOnlyPlayerNeedsNoName() {
        DeviceId phone = phone();

        PlayerView view = remote.play(ada, new Wish(null, songs.getLast(), null, null));

        assertEquals(phone, view.id());
        assertEquals(PlayerState.PAUSED, remote.pause(ada, null).state());
        assertEquals(PlayerState.PLAYING, remote.resume(ada, null).state());
        assertEquals(20, remote.volume(ada, null, 20).volume());
        assertEquals(PlayerState.IDLE, remote.stop(ada, null).state());
    }

    @Test
    void ofSeveralPlayersTheOneThatPlaysIsMeant() {
        DeviceId phone = phone();
        kitchen();
        remote.play(ada, new Wish(phone, songs.getFirst(), null, null));

        assertEquals(phone, remote.pause(ada, null).id());
    }

    @Test
    void whenSeveralCouldBeMeantTheyAreNamed() {
        phone();
        kitchen();

        Conflict unclear = assertThrows(Conflict.class, () -> remote.stop(ada, null));
        assertEquals(
                "Several players are connected: Kitchen PC, Phone. Say which, by playerId.",
                unclear.getMessage());
    }

    @Test
    void withoutAPlayerItSaysWhatToDo() {
        Conflict nobody = assertThrows(Conflict.class, () -> remote.next(ada, null));

        assertTrue(nobody.getMessage().startsWith("No player is connected."));
    }

    @Test
    void wordsFindAllTheMusicThatHasThem() {
        DeviceId phone = phone();

        remote.play(ada, words("moon"));

        assertEquals(2, house.playback().playback().queue(ada, phone).items().size());
    }

    @Test
    void aPlaylistOfThatNameGoesBeforeMusicOfThatName() {
        phone();
        Playlist list = house.playlists().playlists().create(ada, new NewPlaylist("Moon", null));
        house.playlists().playlists().append(ada, list.id(), List.of(songs.getLast()));

        assertEquals(songs.getLast(), remote.play(ada, words(" moon ")).mediaId());
    }

    @Test
    void whatNothingHasIsNotFoundAndTwoWishesAreNone() {
        phone();

        assertThrows(NotFound.class, () -> remote.play(ada, words("zzz")));
        Wish both = new Wish(null, songs.getFirst(), null, "moon");
        assertThrows(Invalid.class, () -> remote.play(ada, both));
        assertThrows(Invalid.class, () -> remote.play(ada, new Wish(null, null, null, null)));
    }

    @Test
    void thePlayActionPlays() {
        DeviceId phone = phone();

        Result result =
                house.platform()
                        .actions()
                        .execute(ada, "play_media", Json.mapper().readTree("{\"query\":\"sun\"}"));

        Result.Output done = assertInstanceOf(Result.Output.class, result);
        assertEquals("playing", done.output().path("state").asString());
        PlayerView view = house.playback().playback().player(ada, phone);
        assertEquals(songs.getLast(), view.mediaId());
    }

    private static Wish words(String query) {
        return new Wish(null, null, null, query);
    }

    private DeviceId phone() {
        DeviceId id = house.fleet().fleet().own(ada, new Client("Phone", Client.Type.WEB)).id();
        return connect(id, "Phone");
    }

    private void kitchen() {
        connect(house.fleet().fleet().console(ada, "Kitchen PC").id(), "Kitchen PC");
    }

    private DeviceId connect(DeviceId id, String name) {
        house.playback().playback().connect(ada, new RecordingPlayer(id), name);
        return id;
    }
}
