package org.hearth.server.playlists;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists as one person sees them: an item that is not theirs to see is neither shown nor counted.
/// Within one transaction.
final class SeenLists {
    private final Caller caller;
    private final MediaLibrary library;

    SeenLists(Caller caller, MediaLibrary library) {
        this.caller = caller;
        this.library = library;
    }

    /// Whether rows can be counted as they are.
    boolean isWhole() {
        return caller.reach(Permission.MEDIA_READ).isEverywhere();
    }

    /// Lists with how much is in them.
    List<Playlist> sized(PlaylistRepository lists, Collection<PlaylistRow> rows) {
        if (rows.isEmpty()) return List.of();
        List<PlaylistItemRow> items = lists.itemsOf(rows.stream().map(row -> row.id).toList());
        List<MediaId> media = items.stream().map(SeenLists::media).toList();
        Map<MediaId, Long> durations = durations(media);
        Predicate<PlaylistItemRow> isSeen = isSeen(media);
        Map<UUID, List<PlaylistItemRow>> byList =
                items.stream()
                        .filter(isSeen)
                        .collect(Collectors.groupingBy(item -> item.playlistId));
        return rows.stream()
                .map(row -> sized(row, byList.getOrDefault(row.id, List.of()), durations))
                .toList();
    }

    /// Entries with their items.
    List<PlaylistItem> entries(List<PlaylistItemRow> rows) {
        if (!caller.may(Permission.MEDIA_READ)) return List.of();
        Map<MediaId, MediaItem> media =
                library.items(caller, rows.stream().map(SeenLists::media).toList());
        return rows.stream().flatMap(row -> Stream.ofNullable(entry(row, media))).toList();
    }

    /// In what a search among entries looks.
    static String words(PlaylistItem item) {
        MediaItem media = item.media();
        return Stream.of(media.title(), media.artist(), media.album())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private Map<MediaId, Long> durations(List<MediaId> media) {
        return caller.may(Permission.MEDIA_READ) ? library.durations(caller, media) : Map.of();
    }

    private Predicate<PlaylistItemRow> isSeen(List<MediaId> media) {
        if (isWhole()) return _ -> true;
        if (!caller.may(Permission.MEDIA_READ)) return _ -> false;
        Set<MediaId> seen = library.existing(caller, media);
        return item -> seen.contains(media(item));
    }

    private Playlist sized(
            PlaylistRow row, List<PlaylistItemRow> items, Map<MediaId, Long> durations) {
        long length =
                items.stream().mapToLong(item -> durations.getOrDefault(media(item), 0L)).sum();
        return new Playlist(
                new PlaylistId(row.id),
                row.name,
                row.description,
                items.size(),
                length,
                row.version,
                caller.may(Permission.PLAYLIST_MANAGE, Resource.of(ResourceType.PLAYLIST, row.id)));
    }

    private static @Nullable PlaylistItem entry(
            PlaylistItemRow row, Map<MediaId, MediaItem> media) {
        MediaId id = media(row);
        MediaItem item = media.get(id);
        return item == null
                ? null
                : new PlaylistItem(new PlaylistItemId(row.id), id, row.position, row.addedAt, item);
    }

    private static MediaId media(PlaylistItemRow row) {
        return new MediaId(row.mediaFileId);
    }
}
