package org.hearth.server.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// The folders in which something has happened lately, until it is over. Pure; one thread at a
/// time.
final class Unrest {
    private final Duration quiet;
    private final Duration patience;
    private final Map<Place, Long> touched = new HashMap<>();

    /// A folder and the root it belongs to.
    record Place(UUID root, Path folder) {}

    /// @param quiet how long nothing must happen in a folder
    /// @param patience how long it waits at most for those in it
    Unrest(Duration quiet, Duration patience) {
        this.quiet = quiet;
        this.patience = patience;
    }

    /// Something happens in a folder.
    ///
    /// @param at nanoseconds, as of [System#nanoTime]
    void touch(Place place, long at) {
        touched.put(place, at);
    }

    boolean isOver() {
        return touched.isEmpty();
    }

    /// Only these roots matter from now on.
    void keep(Set<UUID> roots) {
        touched.keySet().removeIf(place -> !roots.contains(place.root()));
    }

    /// Takes out the folders in which it is over, the outermost of each root: whoever looks through
    /// one looks through all that is in it. A folder around another in which somebody still writes
    /// waits for that one; those beside it do not.
    ///
    /// @param now nanoseconds, as of [System#nanoTime]
    Map<UUID, Set<Path>> settled(long now) {
        Set<Place> around = new HashSet<>();
        touched.forEach(
                (place, at) -> {
                    if (now - at < quiet.toNanos()) addOuter(place, around);
                });
        Set<Place> settled = new HashSet<>();
        touched.forEach(
                (place, at) -> {
                    Duration needed = around.contains(place) ? patience : quiet;
                    if (now - at >= needed.toNanos()) settled.add(place);
                });
        touched.keySet().removeAll(settled);
        Map<UUID, Set<Path>> outermost = new HashMap<>();
        for (Place place : settled) {
            if (isInside(place, settled)) continue;
            outermost.computeIfAbsent(place.root(), _ -> new HashSet<>()).add(place.folder());
        }
        return outermost;
    }

    private static void addOuter(Place place, Set<Place> all) {
        Path at = place.folder().getParent();
        while (at != null && all.add(new Place(place.root(), at))) at = at.getParent();
    }

    private static boolean isInside(Place place, Set<Place> others) {
        for (Path at = place.folder().getParent(); at != null; at = at.getParent()) {
            if (others.contains(new Place(place.root(), at))) return true;
        }
        return false;
    }
}
