package org.hearth.server.playback;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.playback.Cue.Anew;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// One decision about what a player should do: the rules, while the transaction of the [Programme]
/// runs. One thread, one decision; it never speaks to the player.
final class Draft {
    private static final long RESTART_AFTER_MS = 3_000;

    private final PlaybackRepository rows;
    private final PlaySession row;
    private final Lineup lineup;
    private final Caller caller;
    private final Moment at;
    private @Nullable MediaId begun;

    /// @param caller who decides
    /// @param at where the player is
    Draft(PlaybackRepository rows, PlaySession row, Lineup lineup, Caller caller, Moment at) {
        this.rows = rows;
        this.row = row;
        this.lineup = lineup;
        this.caller = caller;
        this.at = at;
    }

    /// What begins to be played by this decision, for the history; null when nothing does.
    @Nullable MediaId begun() {
        return begun;
    }

    /// It plays what was asked for, in place of everything else.
    Cue play(PlayRequest wanted) {
        Lineup.Choice choice = lineup.choose(caller, at, wanted);
        lineup.replace(rows, row, choice.tracks());
        row.startedBy = caller.personValue();
        long fromMs = Objects.requireNonNullElse(wanted.positionMs(), 0L);
        return begin(choice.first(), fromMs, Anew.ITEM);
    }

    /// It goes on with what another player plays, at the same place, and with all that follows.
    ///
    /// @param tracks of the other one's queue
    /// @param there where the other one is
    Cue takeOver(PlaySession other, List<MediaId> tracks, Moment there) {
        MediaId media = other.media();
        if (media == null) throw new Conflict("Nothing is played on " + there.name() + ".");
        MediaItem item = lineup.playable(caller, at, media);
        lineup.replace(rows, row, tracks);
        row.startedBy = caller.personValue();
        long fromMs = there.mediaId() == null ? other.positionMs : there.positionMs();
        return begin(new Lineup.Playable(other.queueIndex, item), fromMs, Anew.ITEM);
    }

    /// It holds.
    Cue pause() {
        return run(PlayerState.PAUSED, Anew.NOTHING);
    }

    /// It goes on. What a player that is empty by now should play must still be there.
    Cue resume() {
        Cue cue = run(PlayerState.PLAYING, Anew.RUN);
        MediaId media = cue.mediaId();
        if (at.mediaId() == null && media != null) lineup.require(caller, media);
        return cue;
    }

    /// It ends, and forgets where it was.
    Cue stop() {
        return end(at.positionMs());
    }

    /// The next item that it can play; behind the last one it ends.
    Cue next() {
        return goOn(at.positionMs());
    }

    /// The item before, or the beginning of the present one once it has played for three seconds.
    Cue previous() {
        long positionMs = at.mediaId() == null ? row.positionMs : at.positionMs();
        if (positionMs > RESTART_AFTER_MS) return seek(0);
        Lineup.Playable before = lineup.before(rows, caller, at, row.queueIndex);
        return before == null ? seek(0) : begin(before, 0, Anew.ITEM);
    }

    /// Another place of the present item.
    Cue seek(long positionMs) {
        row.positionMs = positionMs;
        return cue(Anew.PLACE);
    }

    /// Louder or quieter.
    Cue volume(int volumePct) {
        row.volumePct = volumePct;
        return cue(Anew.NOTHING);
    }

    /// Other things follow; what it plays goes on.
    Cue follow(QueueChange change) {
        List<MediaId> tracks = change.items().stream().map(Queue.Entry::mediaId).toList();
        lineup.requireKnown(caller, tracks);
        Conflict.unlessPresent("The queue", change.version(), row.queueVersion);
        lineup.replace(rows, row, tracks);
        int index = Objects.requireNonNullElse(change.index(), row.queueIndex);
        row.queueIndex = Math.min(index, tracks.size() - 1);
        return cue(Anew.NEXT);
    }

    /// A player that has come goes on with what it was playing when it went, if that still can be.
    Cue welcome() {
        Cue cue = cue(Anew.RUN);
        return Lineup.can(at, cue.item()) ? cue : end(row.positionMs);
    }

    /// The present item was played to its end, and the next begins.
    Cue ended() {
        lineup.stopAt(at, 0);
        return goOn(0);
    }

    /// The player has gone over to an item by itself; one that does not follow is no news.
    Cue advanced(MediaId item) {
        Optional<Integer> place = rows.placeAfter(row.deviceId, row.queueIndex, item.value());
        MediaItem present = lineup.item(caller, item);
        if (place.isEmpty() || present == null) return cue(Anew.NOTHING);
        lineup.stopAt(at, 0);
        return begin(new Lineup.Playable(place.get(), present), 0, Anew.ADVANCED);
    }

    /// What the player says becomes what it should do; one that is idle keeps that.
    Cue keep(Report report) {
        lineup.stopAt(at, at.positionMs());
        if (report.state() != PlayerState.IDLE) {
            row.state = report.state();
            row.positionMs = at.positionMs();
            row.problem = report.problem();
        }
        return cue(Anew.NOTHING);
    }

    private Cue begin(Lineup.Playable wanted, long fromMs, Anew anew) {
        row.state = PlayerState.PLAYING;
        row.queueIndex = wanted.index();
        row.mediaFileId = wanted.item().id().value();
        row.positionMs = fromMs;
        row.problem = null;
        begun = wanted.item().id();
        return new Cue(row, wanted.item(), ahead(), anew);
    }

    private Cue run(PlayerState wanted, Anew anew) {
        if (row.mediaFileId == null) throw new Conflict("Nothing is chosen to be played here.");
        row.state = wanted;
        if (at.mediaId() != null) row.positionMs = at.positionMs();
        row.problem = null;
        return cue(anew);
    }

    private Cue goOn(long stoppedAtMs) {
        Lineup.Playable next = lineup.after(rows, caller, at, row.queueIndex);
        return next == null ? end(stoppedAtMs) : begin(next, 0, Anew.ITEM);
    }

    private Cue end(long stoppedAtMs) {
        lineup.stopAt(at, stoppedAtMs);
        row.state = PlayerState.IDLE;
        row.mediaFileId = null;
        row.positionMs = 0;
        row.problem = null;
        return cue(Anew.NOTHING);
    }

    /// The row as it is now; what follows is looked up where the player may have to get it ready.
    private Cue cue(Anew anew) {
        boolean isPrepared = anew == Anew.NEXT || (anew == Anew.RUN && at.mediaId() == null);
        Ahead ahead = isPrepared ? ahead() : Ahead.NOTHING;
        return new Cue(row, lineup.item(caller, row.media()), ahead, anew);
    }

    private Ahead ahead() {
        MediaId present = row.media();
        if (present != null) lineup.locate(caller, present);
        return lineup.ahead(rows, caller, at, row.queueIndex);
    }
}
