package org.hearth.server.playlists;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.text.Folding;
import org.hearth.server.platform.text.Like;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return tx.read(
                PlaylistRepository_::new,
                lists -> {
                    List<PlaylistRow> rows =
                            lists.playlists(like, listing.part(), listing.by("nameOrder", "id"));
                    return Page.of(listing, sized(caller, lists, rows), lists.count(like));
                });
    }

    /// One list.
    public Playlist playlist(Caller caller, PlaylistId id) {
        caller.require(Permission.PLAYLIST_READ);
        return tx.read(
                PlaylistRepository_::new,
                lists -> sized(caller, lists, List.of(find(lists, id))).getFirst());
    }

    /// Makes a list.
    public Playlist create(Caller caller, NewPlaylist wanted) {
        caller.require(Permission.PLAYLIST_MANAGE);
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
                    return new Playlist(id, row.name, row.description, 0, 0, row.version);
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
        caller.require(Permission.PLAYLIST_MANAGE);
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
        caller.require(Permission.PLAYLIST_READ);
        listing.requireOrder("position");
        if (listing.search() != null) {
            return Page.of(listing, "position", entries(caller, id), Playlists::words);
        }
        return tx.read(
                PlaylistRepository_::new,
                lists -> {
                    find(lists, id);
                    List<PlaylistItemRow> rows =
                            lists.itemsIn(id.value(), listing.part(), listing.by("position"));
                    return Page.of(listing, seen(caller, rows), lists.countItems(id.value()));
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
        caller.require(Permission.PLAYLIST_READ);
        return tx.read(
                PlaylistRepository_::new,
                lists -> {
                    find(lists, id);
                    return seen(caller, lists.items(id.value()));
                });
    }

    /// One change of a list: the version is checked and grows, and everybody hears of it.
    private Playlist edit(
            Caller caller, PlaylistId id, BiConsumer<PlaylistRepository, PlaylistRow> change) {
        caller.require(Permission.PLAYLIST_MANAGE);
        return tx.write(
                PlaylistRepository_::new,
                (lists, unit) -> {
                    PlaylistRow row = find(lists, id);
                    row.updatedAt = clock.instant();
                    change.accept(lists, row);
                    lists.update(row);
                    unit.publish(new PlaylistEvents.PlaylistChanged(id));
                    return sized(caller, lists, List.of(row)).getFirst();
                });
    }

    private List<Playlist> sized(
            Caller caller, PlaylistRepository lists, Collection<PlaylistRow> rows) {
        if (rows.isEmpty()) return List.of();
        List<PlaylistItemRow> items = lists.itemsOf(rows.stream().map(row -> row.id).toList());
        Map<MediaId, Long> durations =
                library.durations(
                        caller, items.stream().map(item -> new MediaId(item.mediaFileId)).toList());
        Map<UUID, List<PlaylistItemRow>> byList =
                items.stream().collect(Collectors.groupingBy(item -> item.playlistId));
        Function<PlaylistRow, Playlist> seen =
                row -> {
                    List<PlaylistItemRow> own = byList.getOrDefault(row.id, List.of());
                    long length =
                            own.stream()
                                    .mapToLong(
                                            item ->
                                                    durations.getOrDefault(
                                                            new MediaId(item.mediaFileId), 0L))
                                    .sum();
                    return new Playlist(
                            new PlaylistId(row.id),
                            row.name,
                            row.description,
                            own.size(),
                            length,
                            row.version);
                };
        return rows.stream().map(seen).toList();
    }

    private List<PlaylistItem> seen(Caller caller, List<PlaylistItemRow> rows) {
        Map<MediaId, MediaItem> media =
                library.items(
                        caller, rows.stream().map(row -> new MediaId(row.mediaFileId)).toList());
        return rows.stream().flatMap(row -> Stream.ofNullable(entry(row, media))).toList();
    }

    private static @Nullable PlaylistItem entry(
            PlaylistItemRow row, Map<MediaId, MediaItem> media) {
        MediaId id = new MediaId(row.mediaFileId);
        MediaItem item = media.get(id);
        return item == null
                ? null
                : new PlaylistItem(new PlaylistItemId(row.id), id, row.position, row.addedAt, item);
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

    private static String words(PlaylistItem item) {
        MediaItem media = item.media();
        return Stream.of(media.title(), media.artist(), media.album())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private static String like(Listing listing) {
        return listing.search() == null ? "%" : Like.containing(Folding.fold(listing.search()));
    }

    private static PlaylistRow find(PlaylistRepository lists, PlaylistId id) {
        return lists.playlist(id.value()).orElseThrow(() -> new NotFound("playlist", id.value()));
    }
}
