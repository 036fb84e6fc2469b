package org.hearth.server.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.access.Client;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.SampleSongs;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The computer's clock jumps by an hour while something plays.
class PlaybackClockTest {
    @TempDir Path place;

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void thePlaceIsStillKept(int hours) {
        try (TestHouse house = new TestHouse(place.resolve("data"))) {
            Playback playback = house.playback().playback();
            Caller ada = house.caller(Role.OPERATOR);
            MediaId song = new SampleSongs(house, place.resolve("music")).add("a").getFirst();
            DeviceId id = house.fleet().fleet().own(ada, new Client("Phone", Client.Type.WEB)).id();
            RecordingPlayer player = new RecordingPlayer(id);
            playback.connect(ada, player, "Phone");
            playback.play(ada, id, PlayRequest.of(song));

            house.clock().pass(Duration.ofHours(hours));
            playback.report(player, new Report(PlayerState.PLAYING, song, 1_000, 1_000L, null));

            assertEquals(
                    List.of("1000"),
                    new Rows(house.database()).read("SELECT position_ms FROM play_sessions"));
        }
    }
}
