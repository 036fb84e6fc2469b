package org.hearth.ui.home;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.playback.PlayerView;
import org.hearth.ui.playing.Whereabouts;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A room and the players in it.
///
/// @param name empty for what stands in no room that this person knows
record Room(Optional<String> name, List<DeviceId> players) {
    private static final Comparator<Whereabouts.Room> BY_NAME =
            Comparator.comparing(Whereabouts.Room::name, Collator.getInstance())
                    .thenComparing(Whereabouts.Room::id);

    /// Copies the players.
    Room {
        players = List.copyOf(players);
    }

    /// The rooms by name, each with its players in the order given, then what is left.
    static List<Room> of(List<PlayerView> players, Map<DeviceId, Whereabouts.Room> rooms) {
        Map<Whereabouts.Room, List<DeviceId>> named =
                ids(players)
                        .filter(rooms::containsKey)
                        .collect(
                                Collectors.groupingBy(
                                        rooms::get,
                                        () -> new TreeMap<>(BY_NAME),
                                        Collectors.toList()));
        Room rest =
                new Room(
                        Optional.empty(),
                        ids(players).filter(id -> !rooms.containsKey(id)).toList());
        return Stream.concat(
                        named.entrySet().stream()
                                .map(
                                        one ->
                                                new Room(
                                                        Optional.of(one.getKey().name()),
                                                        one.getValue())),
                        Stream.of(rest))
                .filter(room -> !room.players().isEmpty())
                .toList();
    }

    private static Stream<DeviceId> ids(List<PlayerView> players) {
        return players.stream().map(PlayerView::id);
    }
}
