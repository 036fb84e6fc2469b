package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plays on any player of the house: the door to what plays where. Thread-safe.
///
/// What a player should do is a row; what it does it reports. Commands to one player are put in an
/// order and the last one wins; edits of a queue carry its version. While the database is away what
/// plays goes on, and what it does meanwhile is written down afterwards. Volume is 0-100, percent
/// of the player's own range.
public final class Playback {
    private static final Logger LOG = LoggerFactory.getLogger(Playback.class);
    private static final Caller HUB = Caller.system("playback");

    private final Players players;
    private final Programme programme;
    private final Conductor conductor;
    private final Sight sight;
    private final Meanwhile meanwhile;

    Playback(
            Players players,
            Programme programme,
            Conductor conductor,
            Sight sight,
            Meanwhile meanwhile) {
        this.meanwhile = meanwhile;
        this.players = players;
        this.sight = sight;
        this.programme = programme;
        this.conductor = conductor;
    }

    /// All players that are connected now and that the caller may see, by name.
    public List<PlayerView> players(Caller caller) {
        caller.require(Permission.MEDIA_READ);
        return views(
                caller,
                players.byName().stream()
                        .filter(
                                live ->
                                        sight.may(
                                                caller,
                                                Permission.MEDIA_READ,
                                                live.player.device()))
                        .toList());
    }

    /// A player that an event told of, as the caller sees it; empty when it is not theirs to see.
    public Optional<PlayerView> seen(Caller caller, PlayerView told) {
        return sight.of(caller, told);
    }

    /// The players that are connected now, by name.
    public Page<PlayerView> players(Caller caller, Listing listing) {
        return Page.of(listing, "name", players(caller), PlayerView::name);
    }

    /// One player.
    public PlayerView player(Caller caller, DeviceId id) {
        LivePlayer live = sight.require(caller, Permission.MEDIA_READ, id);
        return views(caller, List.of(live)).getFirst();
    }

    /// Plays an item, some, or a playlist, in place of whatever the player plays.
    public PlayerView play(Caller caller, DeviceId id, PlayRequest wanted) {
        return begin(caller, id, draft -> draft.play(unmistakable(wanted)));
    }

    /// Holds.
    public PlayerView pause(Caller caller, DeviceId id) {
        return command(caller, id, Draft::pause);
    }

    /// Goes on, or begins again where a lost player stopped.
    public PlayerView resume(Caller caller, DeviceId id) {
        return begin(caller, id, Draft::resume);
    }

    /// Ends, and forgets where it was.
    public PlayerView stop(Caller caller, DeviceId id) {
        return command(caller, id, Draft::stop);
    }

    /// The next item of the queue; behind the last one it ends.
    public PlayerView next(Caller caller, DeviceId id) {
        return command(caller, id, Draft::next);
    }

    /// The item before, or the beginning of the present one once it has played for three seconds.
    public PlayerView previous(Caller caller, DeviceId id) {
        return command(caller, id, Draft::previous);
    }

    /// Jumps within the present item.
    public PlayerView seek(Caller caller, DeviceId id, long positionMs) {
        return command(caller, id, draft -> draft.seek(positionMs));
    }

    /// Louder or quieter, 0 to 100.
    public PlayerView volume(Caller caller, DeviceId id, int volume) {
        return command(caller, id, draft -> draft.volume(volume));
    }

    /// One player goes on with what another one plays, where that one is, and with all that
    /// follows; the other one ends.
    ///
    /// @return the one that goes on
    public PlayerView move(Caller caller, DeviceId from, DeviceId to) {
        LivePlayer here = sight.require(caller, Permission.MEDIA_PLAY, from);
        LivePlayer there = sight.require(caller, Permission.MEDIA_PLAY, to);
        if (from.equals(to)) throw new Invalid("to", "is where it plays already");
        if (!there.player.isOnline()) throw new Conflict(there.name + " is not connected.");
        // Whoever moves something the other way round at the same time locks them alike.
        boolean isFirst = from.value().compareTo(to.value()) < 0;
        LivePlayer first = isFirst ? here : there;
        LivePlayer second = isFirst ? there : here;
        return first.guarded(
                () -> second.guarded(() -> move(caller, present(here), present(there))));
    }

    /// Whoever has the player's place now: another connection of the device may have come while
    /// somebody waited for its lock. Called with the lock held.
    private LivePlayer present(LivePlayer live) {
        return players.find(live.player.device()).orElse(live);
    }

    private PlayerView move(Caller caller, LivePlayer here, LivePlayer there) {
        Programme.Moved moved =
                programme.move(caller, conductor.moment(here), conductor.moment(there));
        players.playsFor(there, caller);
        haveDone(here, moved.left());
        return seenBy(caller, haveDone(there, moved.taken()));
    }

    /// A device has another name.
    void renamed(DeviceId device, String name) {
        players.find(device)
                .ifPresent(
                        live ->
                                live.guarded(
                                        () -> {
                                            live.name = name;
                                            conductor.show(live);
                                        }));
    }

    /// What plays and what follows.
    public Queue queue(Caller caller, DeviceId id) {
        LivePlayer live = sight.require(caller, Permission.MEDIA_READ, id);
        return programme.queue(caller, live.player.device());
    }

    /// Changes what follows; a stale version is a conflict.
    public Queue change(Caller caller, DeviceId id, QueueChange change) {
        PlayerView view = command(caller, id, draft -> draft.follow(change));
        return programme.queue(caller, view.id());
    }

    /// A player has come: it is offered from now on, and goes on with what it should be playing.
    /// One that is not there itself takes nobody's place.
    ///
    /// @param caller who plays on it, for what it plays without being asked
    public void connect(Caller caller, Player player, String name) {
        LivePlayer live = players.arriving(player, name, caller);
        live.guarded(
                () -> {
                    boolean isTaken = players.find(player.device()).isPresent();
                    if (isTaken && !player.isOnline()) return;
                    Cue known = programme.now(caller, List.of(player.device())).getFirst();
                    boolean goesOn = known.isToPlay() && player.isOnline();
                    Cue cue = goesOn ? decide(live, Draft::welcome) : known;
                    players.add(live);
                    conductor.welcome(live, cue);
                    conductor.show(live);
                });
    }

    /// A player is gone; what it should be playing is kept for its return.
    public void disconnect(Player player) {
        players.remove(player).ifPresent(live -> live.guarded(() -> keepPlace(live)));
    }

    /// A player of the house is gone and shown as such until it is back.
    ///
    /// @param absent stands for it meanwhile
    void leave(Player player, Player absent) {
        heard(
                player,
                live -> {
                    keepPlace(live);
                    LivePlayer left = players.arriving(absent, live.name, HUB);
                    left.cue = live.cue;
                    players.add(left);
                    conductor.show(left);
                });
    }

    /// Of one that was removed meanwhile there is no place to keep.
    private void keepPlace(LivePlayer live) {
        if (live.report().state() != PlayerState.PLAYING) return;
        try {
            keep(live);
        } catch (Conflict | NotFound removed) {
            LOG.debug("a player that is gone for good keeps no place", removed);
        }
    }

    /// Players on which nobody has played yet are as loud as they begin now.
    void beginAnew() {
        for (LivePlayer live : players.byName()) {
            live.guarded(
                    () -> {
                        Cue cue = programme.now(live.by, List.of(live.player.device())).getFirst();
                        if (cue.isUntouched()) haveDone(live, cue);
                    });
        }
    }

    /// A player says what it is doing.
    public void report(Player player, Report report) {
        heard(
                player,
                live -> {
                    if (conductor.hear(live, report)) keep(live);
                    conductor.show(live);
                });
    }

    /// A player has played its item to the end.
    public void ended(Player player, MediaId item) {
        ended(player, item, null);
    }

    /// A player that counts its orders has played its item to the end.
    ///
    /// @param version of the last order that it had got by then
    void ended(Player player, MediaId item, @Nullable Long version) {
        heard(
                player,
                live -> {
                    if (live.isOver(item, version)) return;
                    Function<LivePlayer, Cue> otherwise = meanwhile::ended;
                    haveDone(live, decide(live, Draft::ended, otherwise));
                });
    }

    /// A player has gone over to the item that was prepared.
    public void advanced(Player player, MediaId item) {
        heard(
                player,
                live ->
                        haveDone(
                                live,
                                decide(
                                        live,
                                        draft -> draft.advanced(item),
                                        away -> meanwhile.advanced(away, item))));
    }

    private PlayerView command(Caller caller, DeviceId id, Function<Draft, Cue> decision) {
        return commanded(caller, id, decision, _ -> {});
    }

    /// A command after which it is the caller's play.
    private PlayerView begin(Caller caller, DeviceId id, Function<Draft, Cue> decision) {
        return commanded(caller, id, decision, live -> players.playsFor(live, caller));
    }

    private PlayerView commanded(
            Caller caller,
            DeviceId id,
            Function<Draft, Cue> decision,
            Consumer<LivePlayer> decided) {
        LivePlayer seen = sight.require(caller, Permission.MEDIA_PLAY, id);
        return seen.guarded(
                () -> {
                    LivePlayer live = present(seen);
                    Cue wanted = programme.decide(caller, conductor.moment(live), decision);
                    decided.accept(live);
                    return seenBy(caller, haveDone(live, wanted));
                });
    }

    private static PlayRequest unmistakable(PlayRequest wanted) {
        long given =
                Stream.of(wanted.mediaId(), wanted.playlistId(), wanted.mediaIds())
                        .filter(one -> one != null)
                        .count();
        if (given != 1) {
            throw new Invalid("Say what to play: mediaId, playlistId or mediaIds, one of them.");
        }
        return wanted;
    }

    private void heard(Player player, Consumer<LivePlayer> news) {
        players.find(player).ifPresent(live -> live.guarded(() -> news.accept(live)));
    }

    private Cue decide(LivePlayer live, Function<Draft, Cue> decision) {
        return programme.decide(live.by, conductor.moment(live), decision);
    }

    /// @param otherwise what is decided from memory while the database is away
    private Cue decide(
            LivePlayer live, Function<Draft, Cue> decision, Function<LivePlayer, Cue> otherwise) {
        try {
            return decide(live, decision);
        } catch (Busy away) {
            if (!away.isStoreAway()) throw away;
            return otherwise.apply(live);
        }
    }

    private PlayerView haveDone(LivePlayer live, Cue wanted) {
        conductor.reconcile(live, wanted);
        return conductor.show(live);
    }

    private void keep(LivePlayer live) {
        live.cue = decide(live, draft -> draft.keep(live.report()), meanwhile::kept);
    }

    private List<PlayerView> views(Caller caller, List<LivePlayer> lives) {
        List<DeviceId> ids = lives.stream().map(live -> live.player.device()).toList();
        List<Cue> cues = cues(caller, lives, ids);
        return IntStream.range(0, lives.size())
                .mapToObj(at -> conductor.view(lives.get(at), cues.get(at)))
                .map(view -> seenBy(caller, view))
                .toList();
    }

    /// From memory while the database is away.
    private List<Cue> cues(Caller caller, List<LivePlayer> lives, List<DeviceId> ids) {
        try {
            return programme.now(caller, ids);
        } catch (Busy away) {
            if (!away.isStoreAway()) throw away;
            return lives.stream().map(LivePlayer::shown).toList();
        }
    }

    private PlayerView seenBy(Caller caller, PlayerView view) {
        return sight.of(caller, view).orElseGet(view::withoutItem);
    }
}
