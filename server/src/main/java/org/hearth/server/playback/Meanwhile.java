package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.spool.Spool;
import org.hearth.server.platform.time.Uuid7;
import org.hearth.server.playback.Cue.Anew;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// What players do while the database is away: they go on with what is known in memory, and the
/// spool keeps what the rows have to hear of it. Called with the player's lock held.
final class Meanwhile {
    static final String DOING = "playback.doing";
    static final String STOPPED = "playback.stopped";

    private static final String NOT_KNOWN =
            "What follows is not known while the hub's database is away. Press next when it is"
                    + " back.";

    private final Spool spool;
    private final InstantSource clock;

    /// What a player does now; the last one is what counts.
    ///
    /// @param queueIndex of the item in its queue
    record Doing(
            DeviceId player,
            PlayerState state,
            @Nullable MediaId media,
            Integer queueIndex,
            Long positionMs,
            @Nullable String problem,
            Instant at) {}

    /// Where somebody stopped in an item.
    record Stopped(PersonId person, MediaId media, Long positionMs, Instant at) {}

    Meanwhile(Spool spool, InstantSource clock) {
        this.spool = spool;
        this.clock = clock;
    }

    /// The present item was played to its end: the next that is known begins.
    Cue ended(LivePlayer live) {
        stopped(live, 0);
        PlaySession row = live.shown().row().copy();
        if (!live.ahead.items().isEmpty()) return begin(live, row, 0, Anew.ITEM);
        boolean isOver = live.ahead.reaches() == Ahead.Reaches.THE_END;
        row.state = isOver ? PlayerState.IDLE : PlayerState.STALLED;
        row.problem = isOver ? null : NOT_KNOWN;
        row.positionMs = 0;
        if (isOver) row.mediaFileId = null;
        MediaItem item = isOver ? null : live.shown().item();
        return keep(new Cue(row, item, Ahead.NOTHING, Anew.NOTHING));
    }

    /// The player has gone over to an item by itself; one that does not follow is no news.
    Cue advanced(LivePlayer live, MediaId item) {
        int place = live.ahead.placeOf(item);
        if (place < 0) return live.shown().unchanged();
        stopped(live, 0);
        return begin(live, live.shown().row().copy(), place, Anew.ADVANCED);
    }

    /// What the player says becomes what it should do; one that is idle keeps that.
    Cue kept(LivePlayer live) {
        long positionMs = live.heard().positionMs(clock.instant());
        stopped(live, positionMs);
        Report report = live.report();
        if (report.state() == PlayerState.IDLE) return live.shown().unchanged();
        PlaySession row = live.shown().row().copy();
        row.state = report.state();
        row.positionMs = positionMs;
        row.problem = report.problem();
        return keep(new Cue(row, live.shown().item(), Ahead.NOTHING, Anew.NOTHING));
    }

    private Cue begin(LivePlayer live, PlaySession row, int place, Anew anew) {
        Lineup.Playable next = live.ahead.items().get(place);
        row.state = PlayerState.PLAYING;
        row.queueIndex = next.index();
        row.mediaFileId = next.item().id().value();
        row.positionMs = 0;
        row.problem = null;
        // As the commit would have done, so that late words about the item before are known as
        // such.
        row.version++;
        UUID id = Uuid7.next(clock);
        spool.keep(
                Programme.STARTED,
                new PlaybackEvents.Started(
                        id,
                        live.by.personValue(),
                        live.player.device(),
                        next.item().id(),
                        clock.instant()));
        return keep(new Cue(row, next.item(), live.ahead.behind(place), anew));
    }

    private Cue keep(Cue cue) {
        PlaySession row = cue.row();
        spool.keep(
                DOING,
                new Doing(
                        new DeviceId(row.deviceId),
                        row.state,
                        row.media(),
                        row.queueIndex,
                        row.positionMs,
                        row.problem,
                        clock.instant()));
        return cue;
    }

    private void stopped(LivePlayer live, long positionMs) {
        UUID person = live.by.personValue();
        MediaId media = live.report().mediaId();
        if (person == null || media == null) return;
        spool.keep(STOPPED, new Stopped(new PersonId(person), media, positionMs, clock.instant()));
    }
}
