package org.hearth.server.playlists;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.text.Folding;
import org.hearth.server.platform.text.Like;
import org.hearth.server.platform.time.Uuid7;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/// The family's lists: the door to what is in them and in which order. Thread-safe.
///
/// Every change of a list goes through its version, so that two people who edit at once both keep a
/// whole list and the later one is told to look again. A file that vanished keeps its place.
public final class Playlists {
    private static final String LIST = "The playlist";
    private static final int MOST_ITEMS = 10_000;

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final MediaLibrary library;

    Playlists(Tx tx, Audit audit, InstantSource clock, MediaLibrary library) {
        this.tx = tx;
        this.audit = audit;
        this.clock = clock;
        this.library = library;
    }

    /// Lists by name.
    public Page<Playlist> playlists(Caller caller, Listing listing) {
        caller.require(Permission.PLAYLIST_READ);
        listing.requireOrder("name");
        String like = like(listing);
        if (!caller.reach(Permission.PLAYLIST_READ).isEverywhere()) return some(caller, listing);
        return tx.read(
                PlaylistRepository_::new,
                lists -> {
                    List<PlaylistRow> rows =
                            lists.fitting(like, listing.part(), listing.by("nameOrder", "id"));
                    return Page.of(listing, seen(caller).sized(lists, rows), lists.count(like));
                });
    }

    /// For who may see some lists only.
    private Page<Playlist> some(Caller caller, Listing listing) {
        return tx.read(
                PlaylistRepository_::new,
                lists -> {
                    List<PlaylistRow> rows =
                            lists.playlists().stream()
                                    .filter(
                                            row ->
                                                    caller.may(
                                                            Permission.PLAYLIST_READ,
                                                            resource(row.id)))
                                    .toList();
                    List<Playlist> all = seen(caller).sized(lists, rows);
                    return Page.of(listing, "name", all, Playlist::name);
                });
    }

    /// One list.
    public Playlist playlist(Caller caller, PlaylistId id) {
        requireSight(caller, id);
        return tx.read(
                PlaylistRepository_::new,
                lists -> seen(caller).sized(lists, List.of(find(lists, id))).getFirst());
    }

    /// Makes a list.
    public Playlist create(Caller caller, NewPlaylist wanted) {
        caller.require(Permission.PLAYLIST_MANAGE, Resource.any(ResourceType.PLAYLIST));
        return tx.write(
                PlaylistRepository_::new,
                (lists, unit) -> {
                    PlaylistRow row = new PlaylistRow();
                    row.id = Uuid7.next(clock);
                    row.name = wanted.name().strip();
                    row.nameOrder = Folding.fold(row.name);
                    row.description = wanted.description();
                    row.createdAt = clock.instant();
                    row.updatedAt = row.createdAt;
                    lists.insert(row);
                    PlaylistId id = new PlaylistId(row.id);
                    unit.publish(new PlaylistEvents.PlaylistChanged(id));
                    return seen(caller).sized(lists, List.of(row)).getFirst();
                });
    }

    /// Gives a list other words.
    public Playlist change(Caller caller, PlaylistId id, PlaylistChange change) {
        return edit(
                caller,
                id,
                (lists, row) -> {
                    Conflict.unlessPresent(LIST, change.version(), row.version);
                    row.name = change.name().strip();
                    row.nameOrder = Folding.fold(row.name);
                    row.description = change.description();
                });
    }

    /// Removes a list; the items themselves stay.
    public void remove(Caller caller, PlaylistId id) {
        requireManage(caller, id);
        tx.write(
                PlaylistRepository_::new,
                (lists, unit) -> {
                    PlaylistRow row = find(lists, id);
                    lists.delete(row);
                    audit.done(
                            unit, caller, "playlist.remove", Target.of("playlist", id, row.name));
                    unit.publish(new PlaylistEvents.PlaylistRemoved(id));
                    return row;
                });
    }

    /// A page of a list's entries, in its order.
    public Page<PlaylistItem> items(Caller caller, PlaylistId id, Listing listing) {
        requireSight(caller, id);
        listing.requireOrder("position");
        if (listing.search() != null || !seen(caller).isWhole()) {
            return Page.of(listing, "position", entries(caller, id), SeenLists::words);
        }
        return tx.read(
                PlaylistRepository_::new,
                lists -> {
                    find(lists, id);
                    List<PlaylistItemRow> rows =
                            lists.itemsIn(id.value(), listing.part(), listing.by("position"));
                    long total = lists.countItems(id.value());
                    return Page.of(listing, seen(caller).entries(rows), total);
                });
    }

    /// Appends items at the end, in the order given; an item may be in a list more than once.
    public Playlist append(Caller caller, PlaylistId id, List<MediaId> media) {
        Map<MediaId, MediaItem> known = library.items(caller, media);
        for (MediaId one : media) {
            if (!known.containsKey(one)) throw new NotFound("media item", one.value());
        }
        return edit(
                caller,
                id,
                (lists, row) -> {
                    int next = Math.toIntExact(lists.countItems(id.value()));
                    if (next + media.size() > MOST_ITEMS) {
                        throw new Invalid("mediaIds", "would make more than 10,000 entries");
                    }
                    List<PlaylistItemRow> added = new ArrayList<>();
                    for (MediaId one : media) added.add(item(id, one, next + added.size()));
                    lists.insertAll(added);
                });
    }

    /// Gives the entries another order.
    public Playlist reorder(Caller caller, PlaylistId id, PlaylistOrder order) {
        return edit(
                caller,
                id,
                (lists, row) -> {
                    Conflict.unlessPresent(LIST, order.version(), row.version);
                    Map<UUID, PlaylistItemRow> present = new HashMap<>();
                    lists.items(id.value()).forEach(item -> present.put(item.id, item));
                    List<PlaylistItemRow> moved = new ArrayList<>();
                    for (PlaylistItemId item : order.itemIds()) {
                        PlaylistItemRow found = present.remove(item.value());
                        if (found == null) throw Conflict.meanwhile(LIST);
                        found.position = moved.size();
                        moved.add(found);
                    }
                    if (!present.isEmpty()) throw Conflict.meanwhile(LIST);
                    lists.updateAll(moved);
                });
    }

    /// Takes one entry out; those behind it move up.
    public Playlist removeItem(Caller caller, PlaylistId id, PlaylistItemId item) {
        return edit(
                caller,
                id,
                (lists, row) -> {
                    List<PlaylistItemRow> rest = new ArrayList<>(lists.items(id.value()));
                    PlaylistItemRow gone =
                            rest.stream()
                                    .filter(one -> one.id.equals(item.value()))
                                    .findFirst()
                                    .orElseThrow(() -> new NotFound("entry", item.value()));
                    rest.remove(gone);
                    lists.delete(gone);
                    for (int at = 0; at < rest.size(); at++) rest.get(at).position = at;
                    lists.updateAll(rest);
                });
    }

    /// All entries of a list in its order, those that cannot be played included; joins the caller's
    /// transaction.
    public List<PlaylistItem> entries(Caller caller, PlaylistId id) {
        requireSight(caller, id);
        return tx.read(
                PlaylistRepository_::new,
                lists -> {
                    find(lists, id);
                    return seen(caller).entries(lists.items(id.value()));
                });
    }

    /// One change of a list: the version is checked and grows, and everybody hears of it.
    private Playlist edit(
            Caller caller, PlaylistId id, BiConsumer<PlaylistRepository, PlaylistRow> change) {
        requireManage(caller, id);
        return tx.write(
                PlaylistRepository_::new,
                (lists, unit) -> {
                    PlaylistRow row = find(lists, id);
                    row.updatedAt = clock.instant();
                    change.accept(lists, row);
                    lists.update(row);
                    unit.publish(new PlaylistEvents.PlaylistChanged(id));
                    return seen(caller).sized(lists, List.of(row)).getFirst();
                });
    }

    /// The list as a thing that policies name.
    Optional<Resources.Known> known(UUID id) {
        return tx.read(PlaylistRepository_::new, lists -> lists.playlist(id)).map(Playlists::known);
    }

    /// All lists as such.
    List<Resources.Known> choices() {
        return tx.read(PlaylistRepository_::new, PlaylistRepository::playlists).stream()
                .map(Playlists::known)
                .toList();
    }

    private static Resources.Known known(PlaylistRow row) {
        return new Resources.Known(row.name, resource(row.id));
    }

    private SeenLists seen(Caller caller) {
        return new SeenLists(caller, library);
    }

    private static void requireSight(Caller caller, PlaylistId id) {
        caller.requireSight(
                Permission.PLAYLIST_READ,
                resource(id.value()),
                () -> new NotFound("playlist", id.value()));
    }

    private static void requireManage(Caller caller, PlaylistId id) {
        requireSight(caller, id);
        caller.require(Permission.PLAYLIST_MANAGE, resource(id.value()));
    }

    private static Resource resource(UUID id) {
        return Resource.of(ResourceType.PLAYLIST, id);
    }

    private PlaylistItemRow item(PlaylistId list, MediaId media, int position) {
        PlaylistItemRow row = new PlaylistItemRow();
        row.id = Uuid7.next(clock);
        row.playlistId = list.value();
        row.mediaFileId = media.value();
        row.position = position;
        row.addedAt = clock.instant();
        return row;
    }

    private static String like(Listing listing) {
        return listing.search() == null ? "%" : Like.containing(Folding.fold(listing.search()));
    }

    private static PlaylistRow find(PlaylistRepository lists, PlaylistId id) {
        return lists.playlist(id.value()).orElseThrow(() -> new NotFound("playlist", id.value()));
    }
}
