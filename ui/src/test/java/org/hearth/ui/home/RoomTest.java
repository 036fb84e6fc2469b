package org.hearth.ui.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.playing.Whereabouts;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class RoomTest {
    private static final DeviceId RADIO = new DeviceId(new UUID(0, 1));
    private static final DeviceId SHELF = new DeviceId(new UUID(0, 2));
    private static final DeviceId LAMP = new DeviceId(new UUID(0, 3));

    @Test
    void twoRoomsOfOneNameStayTwo() {
        List<Room> rooms =
                Room.of(
                        List.of(player(SHELF), player(RADIO), player(LAMP)),
                        Map.of(RADIO, room(1, "Bedroom"), SHELF, room(2, "Bedroom")));
        assertEquals(
                List.of(
                        new Room(Optional.of("Bedroom"), List.of(RADIO)),
                        new Room(Optional.of("Bedroom"), List.of(SHELF)),
                        new Room(Optional.empty(), List.of(LAMP))),
                rooms);
    }

    @Test
    void roomsStandAsPeopleSortNames() {
        List<Room> rooms =
                Room.of(
                        List.of(player(RADIO), player(SHELF), player(LAMP)),
                        Map.of(
                                RADIO, room(1, "Zimmer"),
                                SHELF, room(2, "Äpfelkeller"),
                                LAMP, room(3, "bath")));
        assertEquals(
                List.of("Äpfelkeller", "bath", "Zimmer"),
                rooms.stream().map(one -> one.name().orElse("")).toList());
    }

    private static Whereabouts.Room room(int number, String name) {
        return new Whereabouts.Room(new UUID(1, number), name);
    }

    private static PlayerView player(DeviceId id) {
        return new PlayerView(
                id,
                PlayerKind.BOX,
                "Box",
                true,
                PlayerState.IDLE,
                null,
                null,
                0,
                null,
                50,
                0,
                null,
                null,
                true);
    }
}
