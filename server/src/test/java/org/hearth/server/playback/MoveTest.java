package org.hearth.server.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.access.Client;
import org.hearth.server.fleet.DeviceChange;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.fleet.NewHardware;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.SampleSongs;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Music that goes from one player to another, and boxes that are away.
final class MoveTest {
    @TempDir Path place;
    private TestHouse house;
    private Playback playback;
    private Caller ada;
    private Caller ben;
    private List<MediaId> songs;
    private RecordingPlayer here;
    private RecordingPlayer there;

    @BeforeEach
    void build() {
        house = new TestHouse(place.resolve("data"));
        playback = house.playback().playback();
        ada = house.caller(Role.OPERATOR);
        ben = house.caller(Role.ADMIN);
        songs = new SampleSongs(house, place.resolve("music")).add("a", "b", "c");
        here = player(ada, "Phone");
        there = player(ben, "Tablet");
    }

    @AfterEach
    void leave() {
        house.close();
    }

    private RecordingPlayer player(Caller whose, String name) {
        DeviceId id = house.fleet().fleet().own(whose, new Client(name, Client.Type.WEB)).id();
        RecordingPlayer player = new RecordingPlayer(id);
        playback.connect(whose, player, name);
        player.told();
        return player;
    }

    @Test
    void theOtherOneGoesOnWhereTheFirstOneIsAndThatOneEnds() {
        playback.play(ada, here.device(), new PlayRequest(null, null, songs, 1, 400L));
        here.told();

        PlayerView view = playback.move(ada, here.device(), there.device());

        assertEquals(there.device(), view.id());
        assertEquals(songs.get(1), view.mediaId());
        assertEquals(List.of("stop"), here.told());
        List<String> told = there.told();
        long fromMs = Long.parseLong(told.getFirst().replaceFirst("^play b at ", ""));
        assertTrue(fromMs >= 400 && fromMs <= 1_000, told.toString());
        assertEquals("prepare c", told.get(1));
        assertEquals(PlayerState.IDLE, playback.player(ada, here.device()).state());
        assertNull(playback.player(ada, here.device()).mediaId());
        playback.next(ben, there.device());
        assertEquals("play c at 0", there.told().getFirst());
    }

    @Test
    void whatCannotGoOnStaysWhereItIs() {
        DeviceId from = here.device();
        assertThrows(Conflict.class, () -> playback.move(ada, from, there.device()));
        playback.play(ada, from, PlayRequest.of(songs.getFirst()));
        here.told();

        there.refuse(songs.getFirst());
        assertThrows(Conflict.class, () -> playback.move(ada, from, there.device()));
        assertThrows(Invalid.class, () -> playback.move(ada, from, from));
        DeviceId box = box();
        assertThrows(Conflict.class, () -> playback.move(ada, from, box));

        assertEquals(List.of(), here.told());
        assertEquals(PlayerState.PLAYING, playback.player(ada, from).state());
    }

    @Test
    void aBoxThatIsAwayIsShownAndPlaysWhatItIsToldWhenItComes() {
        DeviceId box = box();
        PlayerView away = playback.player(ada, box);
        assertFalse(away.online());
        assertEquals(PlayerState.IDLE, away.state());

        playback.play(ada, box, new PlayRequest(null, null, songs, 0, 5_000L));
        PlayerView told = playback.next(ada, box);
        assertEquals(PlayerState.STALLED, told.state());
        assertTrue(String.valueOf(told.problem()).startsWith("Not connected"), told.problem());
        assertEquals(songs.get(1), told.mediaId());

        RecordingPlayer come = new RecordingPlayer(box);
        playback.connect(Caller.system("test"), come, "Kitchen");
        assertTrue(come.told().contains("play b at 0"));
        assertEquals(PlayerState.PLAYING, playback.player(ada, box).state());
        assertTrue(playback.player(ada, box).online());
    }

    @Test
    void aBoxThatWasRemovedIsShownNoMore() {
        DeviceId box = box();
        house.fleet().fleet().remove(house.caller(Role.OWNER), box);
        Await.until("it is gone", () -> !isShown(box));
    }

    @Test
    void anotherNameIsSeenAtOnce() {
        DeviceId box = box();
        Caller owner = house.caller(Role.OWNER);
        long version = house.fleet().fleet().device(owner, box).version();
        house.fleet().fleet().rename(owner, box, new DeviceChange("Bath", version));
        Await.until("it has the name", () -> playback.player(ada, box).name().equals("Bath"));
    }

    private boolean isShown(DeviceId box) {
        return playback.players(ada).stream().anyMatch(one -> one.id().equals(box));
    }

    private DeviceId box() {
        NewHardware wanted =
                new NewHardware(
                        HardwareKind.ESP32_MUSIC_BOX,
                        "02:00:00:00:00:07",
                        "firmware",
                        "Kitchen",
                        null,
                        null);
        DeviceId box = house.fleet().hardware().add(house.caller(Role.OWNER), wanted);
        Await.until("it is shown", () -> isShown(box));
        return box;
    }
}
