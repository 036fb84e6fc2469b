package org.hearth.ui.media;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.server.playlists.Playlists;
import org.hearth.ui.look.Texts;
import org.hearth.ui.playing.PlayersModel;
import org.hearth.ui.playing.QueueModel;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Toasts;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What can be done with an item, wherever it is shown. FX thread only.
public final class ItemActions {
    private static final int MOST_LISTS = 200;

    private final PlayersModel players;
    private final QueueModel queue;
    private final Playlists playlists;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;

    /// Acts for the person.
    public ItemActions(
            QueueModel queue,
            Playlists playlists,
            Supplier<Caller> caller,
            Background background,
            Toasts toasts) {
        this.players = queue.players();
        this.queue = queue;
        this.playlists = playlists;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
    }

    /// Plays it now.
    public void play(MediaItem item) {
        players.play(item);
    }

    /// Plays items one after the other.
    public void play(List<MediaId> items) {
        if (!items.isEmpty()) players.play(items, 0);
    }

    /// Plays it after what waits already.
    public void append(MediaItem item) {
        queue.append(item);
    }

    /// The lists it could go into.
    public void lists(Consumer<? super List<Playlist>> then) {
        Listing all = new Listing(MOST_LISTS, 0, null, Listing.Direction.ASC, null);
        background.run(() -> playlists.playlists(caller.get(), all).items(), then);
    }

    /// Appends it to a list.
    public void addToList(MediaItem item, Playlist list) {
        background.run(
                () -> playlists.append(caller.get(), list.id(), List.of(item.id())),
                _ -> toasts.done(Texts.text("lists.added", item.title(), list.name())));
    }

    /// Makes a list that begins with it.
    public void addToNewList(MediaItem item) {
        String name = item.album() == null ? Texts.text("lists.newName") : item.album();
        background.run(
                () -> {
                    Playlist made = playlists.create(caller.get(), new NewPlaylist(name, null));
                    return playlists.append(caller.get(), made.id(), List.of(item.id()));
                },
                list -> toasts.done(Texts.text("lists.added", item.title(), list.name())));
    }
}
