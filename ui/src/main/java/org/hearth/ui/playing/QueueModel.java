package org.hearth.ui.playing;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.PlayerView;
import org.hearth.server.playback.Queue;
import org.hearth.server.playback.QueueChange;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// What follows on the steered player. FX thread only.
///
/// An edit reads the queue and writes it with its version; when somebody else was faster, it is
/// made once more on top of theirs.
public final class QueueModel implements AutoCloseable {
    private static final int TRIES = 3;

    private final ObservableList<MediaItem> items = FXCollections.observableArrayList();
    private final ObservableList<MediaItem> shownItems =
            FXCollections.unmodifiableObservableList(items);
    private final ReadOnlyIntegerWrapper index = new ReadOnlyIntegerWrapper(-1);
    private final Disposer disposer = new Disposer();
    private final PlayersModel players;
    private final Playback playback;
    private final MediaLibrary library;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private @Nullable DeviceId shownOf;
    private long shownVersion = -1;

    /// A queue as it is to be seen.
    private record Seen(Queue queue, Map<MediaId, MediaItem> items) {}

    /// Follows the steered player from now on.
    public QueueModel(
            PlayersModel players,
            Playback playback,
            MediaLibrary library,
            Supplier<Caller> caller,
            Background background,
            Toasts toasts) {
        this.players = players;
        this.playback = playback;
        this.library = library;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        disposer.watch(players.current(), this::follow);
    }

    /// The players, one of which this follows.
    public PlayersModel players() {
        return players;
    }

    /// What the player plays, in order.
    public ObservableList<MediaItem> items() {
        return shownItems;
    }

    /// Which of them it is at; -1 when the queue is empty.
    public ReadOnlyIntegerProperty index() {
        return index.getReadOnlyProperty();
    }

    /// Appends an item; plays it when nothing else waits.
    public void append(MediaItem item) {
        if (items.isEmpty()) {
            players.play(item);
            return;
        }
        edit(queue -> appended(queue, item.id()), Texts.text("queue.added", item.title()));
    }

    /// Plays from an item of the queue on.
    public void playFrom(int at) {
        players.play(items.stream().map(MediaItem::id).toList(), at);
    }

    /// Takes an item out.
    public void remove(int at) {
        edit(queue -> without(queue, at), Texts.text("queue.removed", items.get(at).title()));
    }

    private void edit(UnaryOperator<QueueChange> change, String done) {
        PlayerView player = players.current().get();
        if (player == null) return;
        background.run(
                () -> changed(player.id(), change),
                queue -> {
                    toasts.done(done);
                    load(player.id(), queue.version());
                });
    }

    private Queue changed(DeviceId player, UnaryOperator<QueueChange> change) {
        for (int attempt = 1; ; attempt++) {
            Queue now = playback.queue(caller.get(), player);
            QueueChange same = new QueueChange(now.version(), now.index(), now.items());
            try {
                return playback.change(caller.get(), player, change.apply(same));
            } catch (Conflict faster) {
                if (attempt == TRIES) throw faster;
            }
        }
    }

    private static QueueChange appended(QueueChange queue, MediaId item) {
        List<Queue.Entry> longer = new ArrayList<>(queue.items());
        longer.add(new Queue.Entry(item));
        return new QueueChange(queue.version(), queue.index(), longer);
    }

    private static QueueChange without(QueueChange queue, int at) {
        List<Queue.Entry> shorter = new ArrayList<>(queue.items());
        if (at < shorter.size()) shorter.remove(at);
        Integer now = queue.index();
        Integer index = now != null && now > at ? Integer.valueOf(now - 1) : now;
        return new QueueChange(queue.version(), index, shorter);
    }

    private void follow(@Nullable PlayerView player) {
        if (player == null) {
            items.clear();
            index.set(-1);
            shownOf = null;
            return;
        }
        boolean isSame = player.id().equals(shownOf) && player.queueVersion() == shownVersion;
        boolean isMoved = isSame && index.get() >= 0 && !isAt(player);
        if (!isSame || isMoved) load(player.id(), player.queueVersion());
    }

    private boolean isAt(PlayerView player) {
        MediaId playing = player.mediaId();
        if (playing == null) return true;
        return index.get() < items.size() && items.get(index.get()).id().equals(playing);
    }

    private void load(DeviceId player, long version) {
        shownOf = player;
        shownVersion = version;
        background.run(
                () -> {
                    Queue queue = playback.queue(caller.get(), player);
                    List<MediaId> ids = queue.items().stream().map(Queue.Entry::mediaId).toList();
                    return new Seen(queue, library.items(caller.get(), ids));
                },
                seen -> show(player, seen));
    }

    private void show(DeviceId player, Seen seen) {
        if (!player.equals(shownOf)) return;
        items.setAll(
                seen.queue().items().stream()
                        .map(entry -> seen.items().get(entry.mediaId()))
                        .filter(java.util.Objects::nonNull)
                        .toList());
        index.set(Math.min(seen.queue().index(), items.size() - 1));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
