package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Plays nothing and remembers what it was told. Thread-safe.
final class RecordingPlayer implements Player {
    private final DeviceId device;
    private final List<Order> orders = new CopyOnWriteArrayList<>();
    private final Set<MediaId> unable = ConcurrentHashMap.newKeySet();

    RecordingPlayer(DeviceId device) {
        this.device = device;
    }

    /// From now on it cannot play this.
    void refuse(MediaId item) {
        unable.add(item);
    }

    /// What it was told since the last time, in a few words each.
    List<String> told() {
        List<String> words = orders.stream().map(RecordingPlayer::words).toList();
        orders.clear();
        return words;
    }

    /// The last thing that it was told of this sort.
    <O extends Order> O last(Class<O> sort) {
        return orders.stream()
                .filter(sort::isInstance)
                .map(sort::cast)
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static String words(Order order) {
        return switch (order) {
            case Order.Play play -> "play " + play.item().title() + " at " + play.positionMs();
            case Order.Prepare next -> "prepare " + next.item().title();
            case Order.PrepareNothing _ -> "prepare nothing";
            case Order.Pause _ -> "pause";
            case Order.Resume _ -> "resume";
            case Order.Stop _ -> "stop";
            case Order.Seek seek -> "seek " + seek.positionMs();
            case Order.Volume volume -> "volume " + volume.volume();
        };
    }

    @Override
    public DeviceId device() {
        return device;
    }

    @Override
    public PlayerKind kind() {
        return PlayerKind.WEB;
    }

    @Override
    public boolean canPlay(MediaItem item) {
        return !unable.contains(item.id());
    }

    @Override
    public void obey(Order order) {
        orders.add(order);
    }
}
