package org.hearth.ui.home;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.playback.PlayerView;

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

    /// Copies the players.
    Room {
        players = List.copyOf(players);
    }

    /// The rooms by name, each with its players in the order given, then what is left.
    static List<Room> of(List<PlayerView> players, Map<DeviceId, String> names) {
        Map<String, List<DeviceId>> named =
                ids(players)
                        .filter(names::containsKey)
                        .collect(
                                Collectors.groupingBy(
                                        names::get, TreeMap::new, Collectors.toList()));
        Room rest =
                new Room(
                        Optional.empty(),
                        ids(players).filter(id -> !names.containsKey(id)).toList());
        return Stream.concat(
                        named.entrySet().stream()
                                .map(one -> new Room(Optional.of(one.getKey()), one.getValue())),
                        Stream.of(rest))
                .filter(room -> !room.players().isEmpty())
                .toList();
    }

    private static Stream<DeviceId> ids(List<PlayerView> players) {
        return players.stream().map(PlayerView::id);
    }
}
