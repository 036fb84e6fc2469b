package org.hearth.ui.playlists;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.server.playlists.PlaylistChange;
import org.hearth.server.playlists.PlaylistEvents;
import org.hearth.server.playlists.PlaylistId;
import org.hearth.server.playlists.Playlists;
import org.hearth.ui.look.Texts;
import org.hearth.ui.rights.RightsTexts;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Toasts;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The family's playlists and the one that is open. FX thread only.
public final class PlaylistsModel implements AutoCloseable {
    private static final Listing ALL = new Listing(200, 0, null, Listing.Direction.ASC, null);

    private final ObservableList<Playlist> lists = FXCollections.observableArrayList();
    private final ObservableList<Playlist> shownLists =
            FXCollections.unmodifiableObservableList(lists);
    private final ReadOnlyObjectWrapper<@Nullable Playlist> open = new ReadOnlyObjectWrapper<>();
    private final Disposer disposer = new Disposer();
    private final Playlists door;
    private final Supplier<Caller> caller;
    private final Background background;
    private final Toasts toasts;
    private final Reload<List<Playlist>> reload;
    private @Nullable PlaylistId wanted;

    /// Follows the lists from now on.
    public PlaylistsModel(
            Playlists door,
            Supplier<Caller> caller,
            Background background,
            FxEvents events,
            Toasts toasts) {
        this.door = door;
        this.caller = caller;
        this.background = background;
        this.toasts = toasts;
        reload =
                disposer.add(
                        Reload.allowed(
                                background,
                                this::mayLook,
                                () -> door.playlists(caller.get(), ALL).items(),
                                this::show));
        disposer.add(events.listen(PlaylistEvents.class, this::load));
        load();
    }

    /// All lists by name.
    public ObservableList<Playlist> lists() {
        return shownLists;
    }

    /// The one whose entries are shown; null when none is.
    public ReadOnlyObjectProperty<@Nullable Playlist> open() {
        return open.getReadOnlyProperty();
    }

    /// Whether the first answer has come.
    public ReadOnlyBooleanProperty loaded() {
        return reload.loaded();
    }

    /// Why there are no lists; empty when all is well.
    public ReadOnlyStringProperty problem() {
        return reload.problem();
    }

    /// Whether this person may change the open list, or any where none is open.
    public boolean isAllowed() {
        Playlist of = open.get();
        if (of == null) return caller.get().seemsAllowed(Permission.PLAYLIST_MANAGE);
        Resource list = Resource.of(ResourceType.PLAYLIST, of.id());
        return caller.get().seemsAllowed(Permission.PLAYLIST_MANAGE, list);
    }

    /// Whether any list is this person's to see.
    public boolean mayLook() {
        return caller.get().seemsAllowed(Permission.PLAYLIST_READ);
    }

    /// Why this person may not make lists; empty when they may.
    public Optional<String> whyNotCreate() {
        return RightsTexts.whyNot(
                caller.get(), Permission.PLAYLIST_MANAGE, Resource.any(ResourceType.PLAYLIST));
    }

    /// Opens a list.
    public void open(@Nullable Playlist list) {
        wanted = list == null ? null : list.id();
        open.set(list);
    }

    /// Makes a list and opens it.
    public void create(String name) {
        if (name.isBlank()) return;
        background.run(
                () -> door.create(caller.get(), new NewPlaylist(name.strip(), null)), this::made);
    }

    /// Gives a list another name.
    public void rename(Playlist list, String name) {
        if (name.isBlank() || name.strip().equals(list.name())) return;
        PlaylistChange change =
                new PlaylistChange(name.strip(), list.description(), list.version());
        background.run(() -> door.change(caller.get(), list.id(), change), _ -> load());
    }

    /// Removes a list; the music stays.
    public void remove(Playlist list) {
        background.act(
                () -> door.remove(caller.get(), list.id()),
                () -> {
                    toasts.done(Texts.text("lists.removed", list.name()));
                    load();
                });
    }

    /// Asks again.
    public void load() {
        reload.again();
    }

    private void made(Playlist list) {
        wanted = list.id();
        load();
    }

    private void show(List<Playlist> found) {
        lists.setAll(found);
        open.set(
                found.stream()
                        .filter(one -> one.id().equals(wanted))
                        .findFirst()
                        .orElse(found.isEmpty() ? null : found.getFirst()));
    }

    @Override
    public void close() {
        disposer.close();
    }
}
