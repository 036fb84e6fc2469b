package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.MediaType;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.text.Folding;
import org.hearth.server.playlists.Playlist;
import org.hearth.server.playlists.PlaylistId;
import org.hearth.server.playlists.Playlists;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The players for whoever does not see them: finds out which one is meant and what is meant by a
/// few words, then asks [Playback]. Thread-safe.
///
/// A player that is named is taken. Otherwise it is the only one that a command makes sense for, or
/// the only one there is; with several the caller is asked to name one.
public final class Remote {
    private static final int MOST_FOUND = 50;
    private static final Set<PlayerState> BUSY =
            Set.of(PlayerState.PLAYING, PlayerState.PAUSED, PlayerState.STALLED);

    private final Playback playback;
    private final MediaLibrary library;
    private final Playlists playlists;

    Remote(Playback playback, MediaLibrary library, Playlists playlists) {
        this.playback = playback;
        this.library = library;
        this.playlists = playlists;
    }

    /// Plays an item, a playlist, or what some words find: a playlist of that name, else music,
    /// else a film.
    public PlayerView play(Caller caller, Wish wish) {
        caller.require(Permission.MEDIA_PLAY);
        PlayRequest wanted = request(caller, wish);
        return playback.play(caller, which(caller, wish.playerId(), BUSY), wanted);
    }

    /// Holds.
    public PlayerView pause(Caller caller, @Nullable DeviceId player) {
        return command(caller, player, Set.of(PlayerState.PLAYING), playback::pause);
    }

    /// Goes on.
    public PlayerView resume(Caller caller, @Nullable DeviceId player) {
        Set<PlayerState> held = Set.of(PlayerState.PAUSED, PlayerState.STALLED);
        return command(caller, player, held, playback::resume);
    }

    /// Ends.
    public PlayerView stop(Caller caller, @Nullable DeviceId player) {
        return command(caller, player, BUSY, playback::stop);
    }

    /// The next item.
    public PlayerView next(Caller caller, @Nullable DeviceId player) {
        return command(caller, player, BUSY, playback::next);
    }

    /// The item before, or this one anew.
    public PlayerView previous(Caller caller, @Nullable DeviceId player) {
        return command(caller, player, BUSY, playback::previous);
    }

    /// Jumps within the present item.
    public PlayerView seek(Caller caller, @Nullable DeviceId player, long positionMs) {
        return command(caller, player, BUSY, (who, id) -> playback.seek(who, id, positionMs));
    }

    /// Has another player go on.
    public PlayerView move(Caller caller, @Nullable DeviceId player, DeviceId to) {
        return command(caller, player, BUSY, (who, id) -> playback.move(who, id, to));
    }

    /// Louder or quieter, 0 to 100.
    public PlayerView volume(Caller caller, @Nullable DeviceId player, int volume) {
        return command(caller, player, BUSY, (who, id) -> playback.volume(who, id, volume));
    }

    private PlayerView command(
            Caller caller,
            @Nullable DeviceId player,
            Set<PlayerState> likely,
            BiFunction<Caller, DeviceId, PlayerView> command) {
        caller.require(Permission.MEDIA_PLAY);
        return command.apply(caller, which(caller, player, likely));
    }

    private DeviceId which(Caller caller, @Nullable DeviceId player, Set<PlayerState> likely) {
        if (player != null) return player;
        List<PlayerView> all =
                playback.players(caller).stream().filter(PlayerView::online).toList();
        List<PlayerView> meant = all.stream().filter(one -> likely.contains(one.state())).toList();
        if (meant.size() == 1) return meant.getFirst().id();
        if (all.size() == 1) return all.getFirst().id();
        if (all.isEmpty()) {
            throw new Conflict(
                    "No player is connected. Open this hub's address on a phone or tablet and try"
                            + " again.");
        }
        String names = all.stream().map(PlayerView::name).collect(Collectors.joining(", "));
        throw new Conflict("Several players are connected: " + names + ". Say which, by playerId.");
    }

    private PlayRequest request(Caller caller, Wish wish) {
        long given =
                Stream.of(wish.mediaId(), wish.playlistId(), wish.query())
                        .filter(Objects::nonNull)
                        .count();
        if (given != 1) {
            throw new Invalid("Say what to play: mediaId, playlistId or query, one of them.");
        }
        if (wish.mediaId() != null) return PlayRequest.of(wish.mediaId());
        if (wish.playlistId() != null) return list(wish.playlistId());
        return found(caller, Objects.requireNonNull(wish.query()));
    }

    private PlayRequest found(Caller caller, String words) {
        Optional<PlaylistId> list = named(caller, words);
        if (list.isPresent()) return list(list.get());
        List<MediaId> music = matching(caller, MediaType.AUDIO, words);
        if (!music.isEmpty()) return new PlayRequest(null, null, music, null, null);
        List<MediaId> films = matching(caller, MediaType.VIDEO, words);
        if (films.isEmpty()) throw new NotFound("playlist, music or film", words);
        return PlayRequest.of(films.getFirst());
    }

    private Optional<PlaylistId> named(Caller caller, String words) {
        if (!caller.may(Permission.PLAYLIST_READ)) return Optional.empty();
        return playlists.playlists(caller, part(words, "name")).items().stream()
                .filter(one -> Folding.fold(one.name()).equals(Folding.fold(words.strip())))
                .findFirst()
                .map(Playlist::id);
    }

    private List<MediaId> matching(Caller caller, MediaType type, String words) {
        MediaQuery query = new MediaQuery(type, null, null, part(words, "album"));
        return library.items(caller, query).items().stream().map(MediaItem::id).toList();
    }

    private static Listing part(String words, String order) {
        return new Listing(MOST_FOUND, 0, order, Listing.Direction.ASC, words.strip());
    }

    private static PlayRequest list(PlaylistId id) {
        return new PlayRequest(null, id, null, null, null);
    }
}
