package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/// Which players are connected. Thread-safe.
final class Players {
    private final Bus bus;
    private final Map<DeviceId, LivePlayer> connected = new ConcurrentHashMap<>();
    private final Map<DeviceId, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final Map<DeviceId, Caller> lastBy = new ConcurrentHashMap<>();

    Players(Bus bus) {
        this.bus = bus;
    }

    /// A player that is not offered yet. All connections of a device have one lock. On one that is
    /// the house's own plays whoever did so before it was gone.
    LivePlayer arriving(Player player, String name, Caller by) {
        ReentrantLock lock = locks.computeIfAbsent(player.device(), _ -> new ReentrantLock());
        LivePlayer live = new LivePlayer(lock, player, name, by);
        if (live.owner == null) live.by = lastBy.getOrDefault(player.device(), by);
        return live;
    }

    /// Somebody plays on it from now on. Called with its lock held.
    void playsFor(LivePlayer live, Caller by) {
        live.by = by;
        lastBy.put(live.player.device(), by);
    }

    /// A newer connection of the same device replaces the older one. Called with its lock held.
    void add(LivePlayer live) {
        LivePlayer older = connected.put(live.player.device(), live);
        if (older != null) older.player.obey(new Order.Stop(older.version()));
    }

    /// Takes a player away, unless a newer one has its place.
    Optional<LivePlayer> remove(Player player) {
        LivePlayer live = connected.get(player.device());
        if (live == null || !live.player.equals(player)) return Optional.empty();
        connected.remove(player.device(), live);
        bus.publish(new PlaybackEvents.PlayerRemoved(player.device()));
        return Optional.of(live);
    }

    Optional<LivePlayer> find(DeviceId id) {
        return Optional.ofNullable(connected.get(id));
    }

    /// The player behind a report; empty when a newer connection has its place.
    Optional<LivePlayer> find(Player player) {
        return find(player.device()).filter(live -> live.player.equals(player));
    }

    LivePlayer require(DeviceId id) {
        return find(id).orElseThrow(() -> new NotFound("connected player", id.value()));
    }

    List<LivePlayer> byName() {
        Comparator<LivePlayer> name = Comparator.comparing(live -> live.name);
        return connected.values().stream()
                .sorted(name.thenComparing(live -> live.player.device().value()))
                .toList();
    }

    /// Whether the connected player is that person's.
    boolean isOwn(DeviceId id, @Nullable UUID person) {
        return person != null && find(id).filter(live -> person.equals(live.owner)).isPresent();
    }

    boolean isConnected(LivePlayer live) {
        return connected.containsValue(live);
    }

    void tell(PlayerView view) {
        bus.publish(new PlaybackEvents.PlayerChanged(view));
    }
}
