package org.hearth.server.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.access.Client;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.places.Place;
import org.hearth.server.places.PlaceForm;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.settings.Extent;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/// How loud a player begins.
class FirstVolumeTest {
    @TempDir Path data;
    private TestHouse house;
    private Playback playback;
    private Caller owner;
    private RecordingPlayer player;
    private DeviceId id;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        playback = house.playback().playback();
        owner = house.owner();
        id = house.fleet().fleet().own(owner, new Client("Phone", Client.Type.WEB)).id();
        player = new RecordingPlayer(id);
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void aPlayerThatNobodyHasSetBeginsAsTheHouseSays() {
        set(Extent.HOUSEHOLD, 25);
        playback.connect(owner, player, "Phone");
        assertEquals(List.of("volume 25"), player.told());
        assertEquals(25, playback.player(owner, id).volume());
    }

    @Test
    void aChangeIsHeardAtOnceByPlayersThatNobodyHasPlayedOn() {
        playback.connect(owner, player, "Phone");
        assertEquals(List.of("volume 60"), player.told());
        set(Extent.device(id.value()), 30);
        Await.until("quieter", () -> player.told().equals(List.of("volume 30")));
    }

    @Test
    void whatSomebodySetOnThePlayerItselfStays() {
        playback.connect(owner, player, "Phone");
        playback.volume(owner, id, 35);
        player.told();
        set(Extent.HOUSEHOLD, 10);
        playback.beginAnew();
        assertEquals(35, playback.player(owner, id).volume());
        assertEquals(List.of(), player.told());
    }

    @Test
    void theRoomCountsForWhatStandsInItAndThePlayerBeforeTheRoom() {
        PlaceForm form = new PlaceForm("Nursery", null, null, null, null, null, null);
        Place nursery = house.places().catalog().add(owner, form);
        set(Extent.HOUSEHOLD, 50);
        set(new Extent(Extent.Kind.PLACE, nursery.id().value()), 15);
        playback.connect(owner, player, "Phone");
        assertEquals(50, playback.player(owner, id).volume());
        player.told();

        house.fleet().fleet().move(owner, id, nursery.id().value());
        Await.until("quieter", () -> player.told().equals(List.of("volume 15")));
        set(Extent.device(id.value()), 20);
        Await.until("louder", () -> player.told().equals(List.of("volume 20")));
    }

    private void set(Extent extent, int percent) {
        var settings = house.settings().settings();
        Long version =
                settings.settings(owner, extent).stream()
                        .filter(one -> one.key().equals(FirstVolume.SETTING.key()))
                        .findFirst()
                        .orElseThrow()
                        .version();
        String key = Objects.requireNonNull(FirstVolume.SETTING.key());
        settings.set(owner, key, extent, JsonNodeFactory.instance.numberNode(percent), version);
    }
}
