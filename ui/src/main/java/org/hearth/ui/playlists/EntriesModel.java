package org.hearth.ui.playlists;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.playlists.Playlist;
import org.hearth.server.playlists.PlaylistId;
import org.hearth.server.playlists.PlaylistItem;
import org.hearth.server.playlists.PlaylistItemId;
import org.hearth.server.playlists.PlaylistOrder;
import org.hearth.server.playlists.Playlists;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The entries of the open playlist and their order. FX thread only.
///
/// A moved entry is shown in its new place at once; when the hub refuses, because somebody else was
/// faster, the list is loaded as it is now and the person is told.
public final class EntriesModel implements AutoCloseable {
    private static final int PAGE = 200;

    private final ObservableList<PlaylistItem> entries = FXCollections.observableArrayList();
    private final ObservableList<PlaylistItem> shownEntries =
            FXCollections.unmodifiableObservableList(entries);
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper();
    private final Disposer disposer = new Disposer();
    private final PlaylistsModel lists;
    private final Playlists door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<Loaded> reload;
    private @Nullable Playlist shown;
    private long version;
    private boolean isSending;
    private boolean isMovedAgain;

    /// Shows whatever list is open.
    public EntriesModel(
            PlaylistsModel lists,
            Playlists door,
            Supplier<Caller> caller,
            Background background,
            Toasts toasts) {
        this.lists = lists;
        this.door = door;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        reload =
                disposer.add(
                        Reload.about(
                                background,
                                () -> Optional.ofNullable(shown).map(Playlist::id),
                                this::look,
                                this::show,
                                toasts.once()));
        disposer.watch(lists.open(), this::follow);
    }

    /// The entries in their order.
    public ObservableList<PlaylistItem> entries() {
        return shownEntries;
    }

    /// Whether the entries of the open list have come.
    public ReadOnlyBooleanProperty loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// Whether this person may move entries and take them out.
    public boolean isAllowed() {
        return lists.isAllowed();
    }

    /// Where an entry is now; -1 when it is no longer in the list.
    public int placeOf(PlaylistItem entry) {
        return entries.stream().map(PlaylistItem::id).toList().indexOf(entry.id());
    }

    /// Puts an entry into another place.
    ///
    /// @param from where it is
    /// @param to where it shall be once it is taken out
    public void move(int from, int to) {
        Playlist list = isAllowed() ? shown : null;
        if (list == null || from < 0 || from >= entries.size()) return;
        int place = Math.clamp(to, 0, entries.size() - 1);
        if (from == place) return;
        List<PlaylistItem> moved = new ArrayList<>(entries);
        moved.add(place, moved.remove(from));
        entries.setAll(moved);
        send(list);
    }

    /// Takes an entry out; the toast puts the same music back at the end.
    public void remove(PlaylistItem entry) {
        Playlist list = isAllowed() ? shown : null;
        if (list == null) return;
        entries.remove(entry);
        String title = entry.media().title();
        background.run(
                () -> door.removeItem(caller.get(), list.id(), entry.id()),
                changed -> {
                    heard(changed);
                    toasts.done(
                            Texts.text("lists.entryRemoved", title),
                            Texts.text("action.undo"),
                            () -> putBack(list, entry));
                },
                this::again);
    }

    /// One order at a time goes out; what is moved meanwhile goes out with the next.
    private void send(Playlist list) {
        if (isSending) {
            isMovedAgain = true;
            return;
        }
        isSending = true;
        List<PlaylistItemId> order = entries.stream().map(PlaylistItem::id).toList();
        long read = version;
        background.run(
                () -> door.reorder(caller.get(), list.id(), new PlaylistOrder(order, read)),
                changed -> {
                    isSending = false;
                    heard(changed);
                    boolean isLeft = isMovedAgain && isShown(list);
                    isMovedAgain = false;
                    if (isLeft) send(list);
                },
                this::again);
    }

    private boolean isShown(Playlist list) {
        return shown != null && shown.id().equals(list.id());
    }

    private void heard(Playlist changed) {
        version = Math.max(version, changed.version());
    }

    private void putBack(Playlist list, PlaylistItem entry) {
        background.run(() -> restore(list, entry), _ -> reload.again());
    }

    /// Appends the item and moves it to where it was.
    private Playlist restore(Playlist list, PlaylistItem entry) {
        Playlist longer = door.append(caller.get(), list.id(), List.of(entry.mediaId()));
        List<PlaylistItemId> order =
                new ArrayList<>(all(list.id()).stream().map(PlaylistItem::id).toList());
        PlaylistItemId fresh = order.removeLast();
        order.add(Math.min(entry.position(), order.size()), fresh);
        return door.reorder(caller.get(), list.id(), new PlaylistOrder(order, longer.version()));
    }

    private void follow(@Nullable Playlist list) {
        boolean isOther = shown == null || list == null || !Objects.equals(shown.id(), list.id());
        boolean isNewer = list != null && list.version() > version;
        shown = list;
        if (isOther) {
            entries.clear();
            loaded.set(list == null);
            version = 0;
        }
        if (isOther || isNewer) reload.again();
    }

    private void again(String sentence) {
        isSending = false;
        isMovedAgain = false;
        toasts.problem(sentence);
        reload.again();
        lists.load();
    }

    private Loaded look(PlaylistId list) {
        Playlist now = door.playlist(caller.get(), list);
        return new Loaded(now, all(list));
    }

    private record Loaded(Playlist list, List<PlaylistItem> entries) {}

    private List<PlaylistItem> all(PlaylistId list) {
        List<PlaylistItem> found = new ArrayList<>();
        Page<PlaylistItem> page;
        do {
            Listing part = new Listing(PAGE, found.size(), null, Listing.Direction.ASC, null);
            page = door.items(caller.get(), list, part);
            found.addAll(page.items());
        } while (page.items().size() == PAGE);
        return found;
    }

    private void show(Loaded news) {
        if (!isShown(news.list()) || isSending) return;
        version = news.list().version();
        entries.setAll(news.entries());
        loaded.set(true);
    }

    @Override
    public void close() {
        disposer.close();
    }
}
