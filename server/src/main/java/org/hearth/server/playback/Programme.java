package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.outbox.Outbox;
import org.hearth.server.platform.time.Uuid7;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

/// What each player should be doing: rows, and no player. Thread-safe.
final class Programme {
    static final String STARTED = "playback.started";

    private static final int FIRST_VOLUME = 60;

    private final Tx tx;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Lineup lineup;

    Programme(Tx tx, Outbox outbox, InstantSource clock, Lineup lineup) {
        this.tx = tx;
        this.outbox = outbox;
        this.clock = clock;
        this.lineup = lineup;
    }

    /// What players should be doing, in the same order.
    List<Cue> now(Caller caller, List<DeviceId> players) {
        return tx.read(
                PlaybackRepository_::new,
                rows -> players.stream().map(one -> seen(caller, session(rows, one))).toList());
    }

    /// What one plays and what follows.
    Queue queue(DeviceId player) {
        return tx.read(
                PlaybackRepository_::new,
                rows -> {
                    PlaySession row = session(rows, player);
                    List<Queue.Entry> items =
                            rows.queue(player.value()).stream()
                                    .map(item -> new Queue.Entry(new MediaId(item.mediaFileId)))
                                    .toList();
                    return new Queue(row.queueVersion, row.queueIndex, items);
                });
    }

    /// Changes what a player should do: one transaction, with all that the decision asks of the
    /// library.
    Cue decide(Caller caller, Moment at, Function<Draft, Cue> decision) {
        return tx.write(
                PlaybackRepository_::new,
                (rows, unit) -> {
                    PlaySession row =
                            rows.playing(at.player().value())
                                    .orElseGet(() -> added(rows, at.player()));
                    Draft draft = new Draft(rows, row, lineup, caller, at);
                    Cue cue = decision.apply(draft);
                    row.updatedAt = clock.instant();
                    rows.update(row);
                    MediaId begun = draft.begun();
                    if (begun != null) history(unit, caller, at.player(), begun);
                    return cue;
                });
    }

    private Cue seen(Caller caller, PlaySession row) {
        MediaId media = row.mediaFileId == null ? null : new MediaId(row.mediaFileId);
        return new Cue(row, lineup.item(caller, media), null, Cue.Anew.NOTHING);
    }

    private PlaySession session(PlaybackRepository rows, DeviceId player) {
        return rows.playing(player.value()).orElseGet(() -> blank(player));
    }

    private PlaySession added(PlaybackRepository rows, DeviceId player) {
        PlaySession row = blank(player);
        rows.insert(row);
        return row;
    }

    private PlaySession blank(DeviceId player) {
        PlaySession row = new PlaySession();
        row.deviceId = player.value();
        row.state = PlayerState.IDLE;
        row.volumePct = FIRST_VOLUME;
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
