package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.playlists.Playlists;

import java.util.List;
import java.util.function.Consumer;

/// Plays on any player of the house: the door to what plays where. Thread-safe.
///
/// What a player should do is a row; what it does it reports. Commands to one player are put in an
/// order and the last one wins; edits of a queue carry its version. Volume is 0-100, percent of the
/// player's own range.
public final class Playback {
    private static final long RESTART_AFTER_MS = 3_000;

    private final Players players;
    private final Sessions sessions;
    private final MediaLibrary library;
    private final Playlists playlists;

    Playback(Players players, Sessions sessions, MediaLibrary library, Playlists playlists) {
        this.players = players;
        this.sessions = sessions;
        this.library = library;
        this.playlists = playlists;
    }

    /// All players that are connected now.
    public List<PlayerView> players(Caller caller) {
        caller.require(Permission.MEDIA_READ);
        return players.all().stream().map(live -> sessions.view(caller, live)).toList();
    }

    /// One player.
    public PlayerView player(Caller caller, DeviceId id) {
        caller.require(Permission.MEDIA_READ);
        return sessions.view(caller, players.require(id));
    }

    /// Plays an item, some, or a playlist, in place of whatever the player plays.
    public PlayerView play(Caller caller, DeviceId id, PlayRequest wanted) {
        caller.require(Permission.MEDIA_PLAY);
        return command(
                caller,
                id,
                live -> {
                    List<MediaId> tracks = tracks(caller, wanted);
                    int index = wanted.index() == null ? 0 : wanted.index();
                    if (index >= tracks.size()) throw new Invalid("index", "is past the end");
                    MediaItem item = library.require(caller, tracks.get(index));
                    requireAble(live, item);
                    long from = wanted.positionMs() == null ? 0 : wanted.positionMs();
                    live.startedBy = caller;
                    sessions.start(caller, live, new Sessions.Start(tracks, index, item, from));
                });
    }

    /// Holds.
    public PlayerView pause(Caller caller, DeviceId id) {
        caller.require(Permission.MEDIA_PLAY);
        return command(
                caller,
                id,
                live -> {
                    sessions.state(live, PlayerState.PAUSED);
                    live.player.obey(new Order.Pause());
                });
    }

    /// Goes on, or begins again where a lost player stopped.
    public PlayerView resume(Caller caller, DeviceId id) {
        caller.require(Permission.MEDIA_PLAY);
        return command(
                caller,
                id,
                live -> {
                    live.startedBy = caller;
                    boolean isLoaded = live.report.mediaId() != null;
                    sessions.state(live, PlayerState.PLAYING);
                    if (isLoaded) live.player.obey(new Order.Resume());
                    else sessions.again(caller, live);
                });
    }

    /// Ends, and forgets where it was.
    public PlayerView stop(Caller caller, DeviceId id) {
        caller.require(Permission.MEDIA_PLAY);
        return command(
                caller,
                id,
                live -> {
                    sessions.stop(live);
                    live.player.obey(new Order.Stop());
                });
    }

    /// The next item of the queue; behind the last one it ends.
    public PlayerView next(Caller caller, DeviceId id) {
        caller.require(Permission.MEDIA_PLAY);
        return command(
                caller,
                id,
                live -> {
                    sessions.step(caller, live, 1);
                });
    }

    /// The item before, or the beginning of the present one once it has played for three seconds.
    public PlayerView previous(Caller caller, DeviceId id) {
        caller.require(Permission.MEDIA_PLAY);
        return command(
                caller,
                id,
                live -> {
                    if (sessions.positionMs(live) > RESTART_AFTER_MS) sessions.seek(live, 0);
                    else sessions.step(caller, live, -1);
                });
    }

    /// Jumps within the present item.
    public PlayerView seek(Caller caller, DeviceId id, long positionMs) {
        caller.require(Permission.MEDIA_PLAY);
        return command(
                caller,
                id,
                live -> {
                    sessions.seek(live, positionMs);
                });
    }

    /// Louder or quieter, 0 to 100.
    public PlayerView volume(Caller caller, DeviceId id, int volume) {
        caller.require(Permission.MEDIA_PLAY);
        return command(
                caller,
                id,
                live -> {
                    sessions.volume(live, volume);
                    live.player.obey(new Order.Volume(volume));
                });
    }

    /// What plays and what follows.
    public Queue queue(Caller caller, DeviceId id) {
        caller.require(Permission.MEDIA_READ);
        return sessions.queue(players.require(id));
    }

    /// Changes what follows; a stale version is a conflict.
    public Queue change(Caller caller, DeviceId id, QueueChange change) {
        caller.require(Permission.MEDIA_PLAY);
        LivePlayer live = players.require(id);
        live.lock.lock();
        try {
            Queue changed = sessions.change(caller, live, change);
            players.tell(sessions.view(caller, live));
            return changed;
        } finally {
            live.lock.unlock();
        }
    }

    /// A player has come: it is offered from now on, and goes on with what it should be playing.
    ///
    /// @param caller who plays on it, for what it plays without being asked
    public void connect(Caller caller, Player player, String name) {
        LivePlayer live = new LivePlayer(player, name);
        live.startedBy = caller;
        players.add(live);
        command(
                caller,
                player.device(),
                back -> {
                    sessions.reconcile(caller, back);
                });
    }

    /// A player is gone; what it should be playing is kept for its return.
    public void disconnect(Player player) {
        players.remove(player).ifPresent(this::stall);
    }

    /// A player says what it is doing.
    public void report(Player player, Report report) {
        players.find(player).ifPresent(live -> guarded(live, () -> sessions.report(live, report)));
    }

    /// A player has played its item to the end.
    public void ended(Player player, MediaId item) {
        players.find(player).ifPresent(live -> guarded(live, () -> sessions.ended(live, item)));
    }

    /// A player has gone over to the item that was prepared.
    public void advanced(Player player, MediaId item) {
        players.find(player).ifPresent(live -> guarded(live, () -> sessions.advanced(live, item)));
    }

    private PlayerView command(Caller caller, DeviceId id, Consumer<LivePlayer> work) {
        LivePlayer live = players.require(id);
        live.lock.lock();
        try {
            work.accept(live);
            PlayerView view = sessions.view(caller, live);
            players.tell(view);
            return view;
        } finally {
            live.lock.unlock();
        }
    }

    private void stall(LivePlayer live) {
        live.lock.lock();
        try {
            sessions.stall(live);
        } finally {
            live.lock.unlock();
        }
    }

    private void guarded(LivePlayer live, Runnable work) {
        live.lock.lock();
        try {
            work.run();
            players.tell(sessions.view(Players.HUB, live));
        } finally {
            live.lock.unlock();
        }
    }

    private List<MediaId> tracks(Caller caller, PlayRequest wanted) {
        int given =
                (wanted.mediaId() == null ? 0 : 1)
                        + (wanted.playlistId() == null ? 0 : 1)
                        + (wanted.mediaIds() == null ? 0 : 1);
        if (given != 1) {
            throw new Invalid("Say what to play: mediaId, playlistId or mediaIds, one of them.");
        }
        if (wanted.mediaId() != null) return List.of(wanted.mediaId());
        if (wanted.mediaIds() != null) return wanted.mediaIds();
        if (wanted.playlistId() == null) throw new IllegalStateException("one of three is given");
        List<MediaId> tracks = playlists.tracksFor(caller, wanted.playlistId());
        if (tracks.isEmpty()) {
            throw new Conflict("Nothing in this playlist can be played. Add music to it first.");
        }
        return tracks;
    }

    private static void requireAble(LivePlayer live, MediaItem item) {
        if (live.player.canPlay(item)) return;
        throw new Conflict(
                live.name + " cannot play \"" + item.title() + "\". Choose another player for it.");
    }
}
