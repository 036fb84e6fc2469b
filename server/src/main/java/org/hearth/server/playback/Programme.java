package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.outbox.Outbox;
import org.hearth.server.platform.spool.Spool;
import org.hearth.server.platform.time.Uuid7;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What each player should be doing: rows, and no player. Thread-safe.
final class Programme {
    static final String STARTED = "playback.started";

    private final Tx tx;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Lineup lineup;
    private final Spool spool;
    private final FirstVolume firstVolume;

    Programme(
            Tx tx,
            Outbox outbox,
            InstantSource clock,
            Lineup lineup,
            Spool spool,
            FirstVolume firstVolume) {
        this.spool = spool;
        this.firstVolume = firstVolume;
        this.tx = tx;
        this.outbox = outbox;
        this.clock = clock;
        this.lineup = lineup;
    }

    /// What players should be doing, in the same order.
    List<Cue> now(Caller caller, List<DeviceId> players) {
        if (players.isEmpty()) return List.of();
        spool.replay();
        return tx.read(
                PlaybackRepository_::new,
                rows -> {
                    List<PlaySession> sessions = sessions(rows, players);
                    List<MediaId> media =
                            sessions.stream()
                                    .flatMap(row -> Stream.ofNullable(row.media()))
                                    .toList();
                    Map<MediaId, MediaItem> items = lineup.items(caller, media);
                    return sessions.stream().map(row -> seen(row, items)).toList();
                });
    }

    /// What one plays and what follows.
    ///
    /// @param caller who sees only what is theirs to see
    Queue queue(Caller caller, DeviceId player) {
        spool.replay();
        return tx.read(
                PlaybackRepository_::new,
                rows -> {
                    PlaySession row = session(rows, player);
                    List<MediaId> media =
                            rows.queue(player.value()).stream()
                                    .map(item -> new MediaId(item.mediaFileId))
                                    .toList();
                    Predicate<MediaId> isSeen = lineup.seen(caller, media);
                    List<Queue.Entry> items =
                            media.stream().filter(isSeen).map(Queue.Entry::new).toList();
                    return new Queue(row.queueVersion, row.queueIndex, items);
                });
    }

    /// Changes what a player should do: one transaction, with all that the decision asks of the
    /// library. What was spooled comes first, so that nothing is decided on old rows.
    Cue decide(Caller caller, Moment at, Function<Draft, Cue> decision) {
        spool.replay();
        return tx.write(
                PlaybackRepository_::new,
                (rows, unit) -> decide(rows, unit, caller, at, row(rows, at), decision));
    }

    /// What two players should do once one has taken over from the other.
    record Moved(Cue left, Cue taken) {}

    /// Has one player go on with what another one plays, and this one end: one transaction.
    Moved move(Caller caller, Moment from, Moment to) {
        spool.replay();
        return tx.write(
                PlaybackRepository_::new,
                (rows, unit) -> {
                    PlaySession left = row(rows, from);
                    List<MediaId> tracks =
                            rows.queue(left.deviceId).stream()
                                    .map(item -> new MediaId(item.mediaFileId))
                                    .toList();
                    Function<Draft, Cue> takeOver = draft -> draft.takeOver(left, tracks, from);
                    Cue taken = decide(rows, unit, caller, to, row(rows, to), takeOver);
                    Cue ended = decide(rows, unit, caller, from, left, Draft::stop);
                    return new Moved(ended, taken);
                });
    }

    private PlaySession row(PlaybackRepository rows, Moment at) {
        return rows.playing(at.player().value()).orElseGet(() -> added(rows, blank(at)));
    }

    private Cue decide(
            PlaybackRepository rows,
            Unit unit,
            Caller caller,
            Moment at,
            PlaySession row,
            Function<Draft, Cue> decision) {
        Draft draft = new Draft(rows, row, lineup, caller, at);
        Cue cue = decision.apply(draft);
        row.updatedAt = clock.instant();
        rows.update(row);
        MediaId begun = draft.begun();
        if (begun != null) history(unit, caller, at.player(), begun);
        return cue;
    }

    /// Writes down what a player did while the database was away.
    void catchUp(Meanwhile.Doing done) {
        tx.write(
                PlaybackRepository_::new,
                (rows, _) -> {
                    PlaySession row =
                            rows.playing(done.player().value())
                                    .orElseGet(() -> added(rows, blank(done.player())));
                    row.state = done.state();
                    row.mediaFileId = done.media() == null ? null : done.media().value();
                    row.queueIndex = done.queueIndex();
                    row.positionMs = done.positionMs();
                    row.problem = done.problem();
                    row.updatedAt = done.at();
                    rows.update(row);
                    return row;
                });
    }

    private static Cue seen(PlaySession row, Map<MediaId, MediaItem> items) {
        MediaId media = row.media();
        return new Cue(
                row, media == null ? null : items.get(media), Ahead.NOTHING, Cue.Anew.NOTHING);
    }

    private List<PlaySession> sessions(PlaybackRepository rows, List<DeviceId> players) {
        Map<UUID, PlaySession> known = new HashMap<>();
        rows.playingOn(players.stream().map(DeviceId::value).toList())
                .forEach(row -> known.put(row.deviceId, row));
        return players.stream()
                .map(one -> known.computeIfAbsent(one.value(), _ -> blank(one)))
                .toList();
    }

    private PlaySession session(PlaybackRepository rows, DeviceId player) {
        return rows.playing(player.value()).orElseGet(() -> blank(player));
    }

    private static PlaySession added(PlaybackRepository rows, PlaySession row) {
        rows.insert(row);
        return row;
    }

    private PlaySession blank(Moment at) {
        Integer volumePct = at.volumePct();
        return volumePct == null ? blank(at.player()) : blank(at.player(), volumePct);
    }

    private PlaySession blank(DeviceId player) {
        return blank(player, firstVolume.of(player));
    }

    private PlaySession blank(DeviceId player, int volumePct) {
        PlaySession row = new PlaySession();
        row.deviceId = player.value();
        row.state = PlayerState.IDLE;
        row.volumePct = volumePct;
        row.queueIndex = -1;
        row.updatedAt = clock.instant();
        return row;
    }

    private void history(Unit unit, Caller caller, DeviceId player, MediaId item) {
        PlaybackEvents.Started started =
                new PlaybackEvents.Started(
                        Uuid7.next(clock), caller.personValue(), player, item, clock.instant());
        outbox.keep(unit, STARTED, started);
    }
}
