package org.hearth.server.playback;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaState;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.playlists.PlaylistItem;
import org.hearth.server.playlists.Playlists;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// What can be played and what follows what: the library and the playlists as players need them.
/// Thread-safe; joins the transaction of a [Draft].
final class Lineup {
    private static final Logger LOG = LoggerFactory.getLogger(Lineup.class);
    private static final int AT_ONCE = 10;
    private static final int AT_HAND = 3;

    private final MediaLibrary library;
    private final Playlists playlists;

    Lineup(MediaLibrary library, Playlists playlists) {
        this.library = library;
        this.playlists = playlists;
    }

    /// Which of these the caller may see; asked of the library only for who may not see all.
    Predicate<MediaId> seen(Caller caller, List<MediaId> media) {
        if (caller.reach(Permission.MEDIA_READ).isEverywhere()) return _ -> true;
        Set<MediaId> existing = library.existing(caller, media);
        return existing::contains;
    }

    /// Items in their order, and the one of them that is played first.
    record Choice(List<MediaId> tracks, Playable first) {}

    /// An item of a queue that can be played, and its place.
    record Playable(int index, MediaItem item) {}

    /// What a request asks for; says why it cannot be played.
    Choice choose(Caller caller, Moment at, PlayRequest wanted) {
        int index = Objects.requireNonNullElse(wanted.index(), 0);
        if (wanted.playlistId() != null) {
            List<PlaylistItem> entries = playlists.entries(caller, wanted.playlistId());
            return among(at, entries.stream().map(PlaylistItem::media).toList(), index);
        }
        List<MediaId> tracks =
                wanted.mediaId() == null
                        ? Objects.requireNonNullElse(wanted.mediaIds(), List.of())
                        : List.of(wanted.mediaId());
        if (index >= tracks.size()) throw new Invalid("index", "is past the end");
        return new Choice(tracks, new Playable(index, playable(caller, at, tracks.get(index))));
    }

    /// An item that the caller may play and the player can; throws a sentence for any other.
    MediaItem playable(Caller caller, Moment at, MediaId id) {
        MediaItem item = library.require(caller, id);
        if (at.able().test(item)) return item;
        throw new Conflict(
                at.name() + " cannot play \"" + item.title() + "\". Choose another player for it.");
    }

    /// What can be played of a list, beginning with the entry at that place or, when this one
    /// cannot be played, with the next one behind it that can.
    ///
    /// @param index counts all entries, as people see them
    private static Choice among(Moment at, List<MediaItem> entries, int index) {
        List<MediaId> tracks = new ArrayList<>();
        Playable first = null;
        for (int place = 0; place < entries.size(); place++) {
            MediaItem item = entries.get(place);
            if (!item.isPlayable()) continue;
            if (first == null && place >= index && can(at, item)) {
                first = new Playable(tracks.size(), item);
            }
            tracks.add(item.id());
        }
        if (tracks.isEmpty()) {
            throw new Conflict("Nothing in this playlist can be played. Add music to it first.");
        }
        if (index >= entries.size()) throw new Invalid("index", "is past the end");
        if (first == null) {
            throw new Conflict(
                    at.name()
                            + " can play nothing from this entry of the playlist on."
                            + " Choose one further up.");
        }
        return new Choice(tracks, first);
    }

    /// Puts other items in the place of a queue's.
    void replace(PlaybackRepository rows, PlaySession session, List<MediaId> tracks) {
        rows.clearQueue(session.deviceId);
        List<QueueItem> items = new ArrayList<>();
        for (MediaId track : tracks) items.add(item(session.deviceId, items.size(), track));
        rows.insertAll(items);
        session.queueVersion++;
    }

    /// Throws [NotFound] unless the library knows all of them.
    void requireKnown(Caller caller, List<MediaId> tracks) {
        if (library.items(caller, tracks).size() != tracks.stream().distinct().count()) {
            throw new NotFound("media item", "among those given");
        }
    }

    /// The first item behind that place which can be played.
    @Nullable Playable after(PlaybackRepository rows, Caller caller, Moment at, int index) {
        UUID player = at.player().value();
        return first(caller, at, index, from -> rows.queueAfter(player, from, AT_ONCE));
    }

    /// What can be played behind that place, ten or so; the files of the first are located.
    Ahead ahead(PlaybackRepository rows, Caller caller, Moment at, int index) {
        List<Playable> found = new ArrayList<>();
        Ahead.Reaches reaches = Ahead.Reaches.SOME_WAY;
        int from = index;
        while (found.isEmpty() && reaches == Ahead.Reaches.SOME_WAY) {
            List<QueueItem> some = rows.queueAfter(at.player().value(), from, AT_ONCE);
            found.addAll(playable(caller, at, some));
            if (some.size() < AT_ONCE) reaches = Ahead.Reaches.THE_END;
            else from = some.getLast().position;
        }
        found.stream().limit(AT_HAND).forEach(one -> locate(caller, one.item().id()));
        return new Ahead(found, reaches);
    }

    /// Looks up where an item's file is, so that it can be played whatever becomes of the database.
    void locate(Caller caller, MediaId item) {
        try {
            library.path(caller, item);
        } catch (NotFound | Denied gone) {
            LOG.debug("nobody knows where {} is", item.value(), gone);
        }
    }

    /// The last item before that place which can be played.
    @Nullable Playable before(PlaybackRepository rows, Caller caller, Moment at, int index) {
        UUID player = at.player().value();
        return first(caller, at, index, from -> rows.queueBefore(player, from, AT_ONCE));
    }

    /// An item as the caller sees it; null for none, and for one that left the library.
    @Nullable MediaItem item(Caller caller, @Nullable MediaId id) {
        return id == null ? null : library.items(caller, List.of(id)).get(id);
    }

    /// The items that the library still has.
    Map<MediaId, MediaItem> items(Caller caller, List<MediaId> ids) {
        return library.items(caller, ids);
    }

    /// Throws a sentence unless the item is there and the caller may play it.
    void require(Caller caller, MediaId item) {
        library.require(caller, item);
    }

    /// Remembers for whoever plays where they stopped; an item that is gone needs no memory.
    void stopAt(Moment at, long positionMs) {
        if (at.mediaId() == null || at.by().personValue() == null) return;
        try {
            library.stopAt(at.by(), at.mediaId(), positionMs);
        } catch (NotFound | Denied gone) {
            LOG.debug("nobody remembers a position in {}", at.mediaId().value(), gone);
        }
    }

    /// Whether the player could play the item now.
    static boolean can(Moment at, @Nullable MediaItem item) {
        return item != null && item.state() == MediaState.PRESENT && at.able().test(item);
    }

    /// Goes along the queue, some items at a time.
    private @Nullable Playable first(
            Caller caller, Moment at, int index, IntFunction<List<QueueItem>> behind) {
        List<QueueItem> some = behind.apply(index);
        while (!some.isEmpty()) {
            List<Playable> found = playable(caller, at, some);
            if (!found.isEmpty()) return found.getFirst();
            some = behind.apply(some.getLast().position);
        }
        return null;
    }

    private List<Playable> playable(Caller caller, Moment at, List<QueueItem> some) {
        List<MediaId> ids = some.stream().map(one -> new MediaId(one.mediaFileId)).toList();
        Map<MediaId, MediaItem> known = library.items(caller, ids);
        List<Playable> found = new ArrayList<>();
        for (QueueItem one : some) {
            MediaItem item = known.get(new MediaId(one.mediaFileId));
            if (item != null && can(at, item)) found.add(new Playable(one.position, item));
        }
        return found;
    }

    private static QueueItem item(UUID player, int position, MediaId media) {
        QueueItem item = new QueueItem();
        item.deviceId = player;
        item.position = position;
        item.mediaFileId = media.value();
        return item;
    }
}
