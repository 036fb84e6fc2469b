package org.hearth.server.playback;

import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.db.Tx;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;

/// Has players do what they should, hears what they say and shows both. No database: everything it
/// needs is in the [Cue] or in the player's own memory. Called with the player's lock held, but for
/// [#view], and never in a transaction.
final class Conductor {
    private static final Duration LINK_LIFE = Duration.ofHours(6);
    private static final Duration SAVE_EVERY = Duration.ofSeconds(15);
    private static final String AWAITED = "Not connected. It goes on when it is back.";

    private final Players players;
    private final Links links;
    private final InstantSource clock;

    Conductor(Players players, Links links, InstantSource clock) {
        this.players = players;
        this.links = links;
        this.clock = clock;
    }

    /// Where the player is, for a decision.
    Moment moment(LivePlayer live) {
        return live.moment(clock.instant());
    }

    /// Has a player that has just come do what it should. What it says may be of the time before
    /// and is true nevertheless: no word of a new connection is late.
    void welcome(LivePlayer live, Cue cue) {
        reconcile(live, cue);
        live.begunVersion = 0;
        live.orderedVersion = 0;
    }

    /// Has the player do what it should do now, if it does not do so already.
    void reconcile(LivePlayer live, Cue cue) {
        Tx.forbid();
        boolean isBusy = !live.isEmpty() || (live.cue != null && live.cue.mediaId() != null);
        live.cue = cue;
        if (!live.player.isOnline()) return;
        volume(live, cue.row().volumePct);
        if (cue.mediaId() == null) {
            if (isBusy) silence(live, cue.row());
        } else if (cue.item() != null && isToBegin(live, cue)) {
            begin(live, cue, cue.item());
        } else if (!live.isEmpty()) {
            adjust(live, cue);
        }
    }

    /// Takes in what the player says; whether it is worth keeping.
    ///
    /// A late word, about an older order or another item than the present one, is no news.
    boolean hear(LivePlayer live, Report report) {
        if (live.isLate(report)) return false;
        MediaId present =
                live.isEmpty() && live.cue != null ? live.cue.mediaId() : live.report().mediaId();
        if (report.mediaId() != null && !report.mediaId().equals(present)) return false;
        boolean isNews =
                report.state() != live.report().state()
                        || !Objects.equals(report.problem(), live.report().problem());
        Instant now = clock.instant();
        live.says(report, now);
        boolean isClockPutBack = now.isBefore(live.savedAt);
        boolean isDue =
                isClockPutBack || Duration.between(live.savedAt, now).compareTo(SAVE_EVERY) >= 0;
        boolean isWorthKeeping = report.mediaId() != null && (isNews || isDue);
        if (isWorthKeeping) live.savedAt = now;
        return isWorthKeeping;
    }

    /// Shows everybody how a player stands, from memory alone.
    PlayerView show(LivePlayer live) {
        PlayerView view = view(live, live.shown());
        players.tell(view);
        return view;
    }

    /// The player as people see it: what it should do, and what it says it does.
    PlayerView view(LivePlayer live, Cue cue) {
        PlaySession row = cue.row();
        MediaId media = cue.mediaId();
        MediaItem item = cue.item();
        LivePlayer.Heard heard = live.heard();
        Report said = heard.report();
        boolean speaks = media != null && media.equals(said.mediaId());
        boolean isOnline = live.player.isOnline() && players.isConnected(live);
        boolean isAwaited = !isOnline && cue.isToPlay();
        Long duration = item == null ? null : item.durationMs();
        if (speaks && said.durationMs() != null) duration = said.durationMs();
        return new PlayerView(
                live.player.device(),
                live.player.kind(),
                live.name,
                isOnline,
                isAwaited ? PlayerState.STALLED : speaks ? said.state() : row.state,
                media,
                item,
                speaks ? heard.positionMs(clock.instant()) : row.positionMs,
                duration,
                row.volumePct,
                row.queueVersion,
                isAwaited ? AWAITED : speaks ? said.problem() : row.problem,
                media == null ? null : link(media),
                false);
    }

    private static boolean isToBegin(LivePlayer live, Cue cue) {
        boolean isAwaited = cue.anew() == Cue.Anew.RUN && live.isEmpty() && cue.isToPlay();
        return cue.anew() == Cue.Anew.ITEM || isAwaited;
    }

    private void begin(LivePlayer live, Cue cue, MediaItem item) {
        PlaySession row = cue.row();
        live.plays(item, row.positionMs, clock.instant());
        live.begunVersion = row.version;
        Order.Play play =
                new Order.Play(item, link(item.id()), row.positionMs, row.version, row.volumePct);
        order(live, row, play);
        prepare(live, cue);
    }

    private void adjust(LivePlayer live, Cue cue) {
        Instant now = clock.instant();
        PlayerState state = live.report().state();
        switch (cue.anew()) {
            case ADVANCED -> {
                if (cue.item() != null) live.plays(cue.item(), 0, now);
                prepare(live, cue);
            }
            case NEXT -> prepare(live, cue);
            case PLACE -> {
                long atMs = cue.row().positionMs;
                live.is(state, atMs, now);
                order(live, cue.row(), new Order.Seek(atMs, cue.row().version));
            }
            case NOTHING, RUN, ITEM -> run(live, cue.row(), now);
        }
    }

    private static void run(LivePlayer live, PlaySession row, Instant now) {
        if (row.state == live.report().state()) return;
        @Nullable Order order =
                switch (row.state) {
                    case PLAYING -> new Order.Resume(row.version);
                    case PAUSED -> new Order.Pause(row.version);
                    case IDLE, STALLED -> null;
                };
        if (order == null) return;
        live.is(row.state, live.heard().positionMs(now), now);
        order(live, row, order);
    }

    private void silence(LivePlayer live, PlaySession row) {
        live.isSilent(clock.instant());
        live.ahead = Ahead.NOTHING;
        order(live, row, new Order.Stop(row.version));
    }

    private static void order(LivePlayer live, PlaySession row, Order order) {
        live.orderedVersion = row.version;
        live.player.obey(order);
    }

    private static void volume(LivePlayer live, int wanted) {
        if (wanted == live.toldVolume) return;
        live.toldVolume = wanted;
        live.player.obey(new Order.Volume(wanted));
    }

    private void prepare(LivePlayer live, Cue cue) {
        live.ahead = cue.ahead();
        MediaItem next = cue.ahead().next();
        live.player.obey(
                next == null
                        ? new Order.PrepareNothing()
                        : new Order.Prepare(next, link(next.id()), cue.row().version));
    }

    private String link(MediaId media) {
        return links.sign("/api/media/" + media.value() + "/stream", LINK_LIFE);
    }
}
