package org.hearth.server.playback;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaState;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Links;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.outbox.Outbox;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/// Keeps what each player should be doing and has it done. Every method but [#view] and [#queue] is
/// called with the player's lock held.
final class Sessions {
    static final String STARTED = "playback.started";

    private static final Duration LINK_LIFE = Duration.ofHours(6);
    private static final Duration SAVE_EVERY = Duration.ofSeconds(15);
    private static final int FIRST_VOLUME = 60;

    private final Tx tx;
    private final Outbox outbox;
    private final Links links;
    private final InstantSource clock;
    private final MediaLibrary library;
    private final Players players;

    Sessions(
            Tx tx,
            Outbox outbox,
            Links links,
            InstantSource clock,
            MediaLibrary library,
            Players players) {
        this.tx = tx;
        this.outbox = outbox;
        this.links = links;
        this.clock = clock;
        this.library = library;
        this.players = players;
    }

    /// A queue and where in it to begin.
    record Start(List<MediaId> tracks, int index, MediaItem item, long positionMs) {}

    void start(Caller caller, LivePlayer live, Start wanted) {
        PlaySession row =
                change(
                        live,
                        (play, unit) -> {
                            PlaySession session = play.session();
                            replaceQueue(play.rows(), session, wanted.tracks());
                            playing(
                                    session,
                                    wanted.index(),
                                    wanted.item().id(),
                                    wanted.positionMs());
                            session.startedBy = caller.personValue();
                            history(unit, caller, live, wanted.item().id());
                        });
        send(live, row, wanted.item(), wanted.positionMs());
    }

    void state(LivePlayer live, PlayerState wanted) {
        long position = positionMs(live);
        change(
                live,
                (play, _) -> {
                    PlaySession session = play.session();
                    if (session.mediaFileId == null) {
                        throw new Conflict("Nothing is chosen to be played here.");
                    }
                    session.state = wanted;
                    if (live.report.mediaId() != null) session.positionMs = position;
                    session.problem = null;
                });
        if (live.report.mediaId() == null) return;
        live.report =
                new Report(wanted, live.report.mediaId(), position, live.report.durationMs(), null);
        live.reportedAt = clock.instant();
    }

    void stop(LivePlayer live) {
        remember(live, positionMs(live));
        change(
                live,
                (play, _) -> {
                    PlaySession session = play.session();
                    session.state = PlayerState.IDLE;
                    session.mediaFileId = null;
                    session.positionMs = 0;
                    session.problem = null;
                });
        live.report = new Report(PlayerState.IDLE, null, 0, null, null);
    }

    /// Goes along the queue to the next item, in that direction, which this player can play.
    void step(Caller caller, LivePlayer live, int direction) {
        PlaySession now = read(live);
        List<MediaId> tracks = tracks(live);
        for (int at = now.queueIndex + direction; at >= 0 && at < tracks.size(); at += direction) {
            MediaItem item = playable(caller, live, tracks.get(at));
            if (item != null) {
                go(caller, live, at, item);
                return;
            }
        }
        if (direction < 0) {
            seek(live, 0);
        } else {
            stop(live);
            live.player.obey(new Order.Stop());
        }
    }

    void seek(LivePlayer live, long positionMs) {
        change(
                live,
                (play, _) -> {
                    play.session().positionMs = positionMs;
                });
        Report last = live.report;
        live.report =
                new Report(
                        last.state(),
                        last.mediaId(),
                        positionMs,
                        last.durationMs(),
                        last.problem());
        live.reportedAt = clock.instant();
        live.player.obey(new Order.Seek(positionMs));
    }

    void volume(LivePlayer live, int volume) {
        change(
                live,
                (play, _) -> {
                    play.session().volumePct = volume;
                });
    }

    /// Has a player that is connected but empty play what it should.
    void again(Caller caller, LivePlayer live) {
        PlaySession row = read(live);
        if (row.mediaFileId == null) return;
        MediaItem item = library.require(caller, new MediaId(row.mediaFileId));
        send(live, row, item, row.positionMs);
    }

    /// A player that has just come goes on with what it was playing when it went.
    void reconcile(Caller caller, LivePlayer live) {
        PlaySession row = read(live);
        live.player.obey(new Order.Volume(row.volumePct));
        boolean isWanted = row.state == PlayerState.PLAYING || row.state == PlayerState.STALLED;
        if (!isWanted || row.mediaFileId == null) return;
        MediaItem item = playable(caller, live, new MediaId(row.mediaFileId));
        if (item == null) stop(live);
        else send(live, row, item, row.positionMs);
    }

    void stall(LivePlayer live) {
        if (live.report.state() == PlayerState.PLAYING) save(live, positionMs(live));
    }

    /// A late word about the item before is no news about the present one.
    void report(LivePlayer live, Report report) {
        if (report.mediaId() != null && !report.mediaId().equals(wanted(live))) return;
        boolean isNews =
                report.state() != live.report.state()
                        || !Objects.equals(report.problem(), live.report.problem());
        live.report = report;
        live.reportedAt = clock.instant();
        boolean isDue = Duration.between(live.savedAt, clock.instant()).compareTo(SAVE_EVERY) >= 0;
        if (report.mediaId() != null && (isNews || isDue)) save(live, report.positionMs());
    }

    private @Nullable MediaId wanted(LivePlayer live) {
        if (live.report.mediaId() != null) return live.report.mediaId();
        UUID item = read(live).mediaFileId;
        return item == null ? null : new MediaId(item);
    }

    void ended(LivePlayer live, MediaId item) {
        if (!isPresent(live, item)) return;
        remember(live, 0);
        step(by(live), live, 1);
    }

    void advanced(LivePlayer live, MediaId item) {
        PlaySession row = read(live);
        List<MediaId> tracks = tracks(live);
        int next = row.queueIndex + 1;
        while (next < tracks.size() && !tracks.get(next).equals(item)) next++;
        if (next >= tracks.size()) return;
        remember(live, 0);
        MediaItem now = library.item(by(live), item);
        PlaySession saved = moved(by(live), live, next, item);
        playsNow(live, now, 0);
        prepare(live, saved);
    }

    Queue queue(LivePlayer live) {
        return tx.read(
                PlaybackRepository_::new,
                play -> {
                    List<Queue.Entry> items =
                            play.queue(id(live).value()).stream()
                                    .map(row -> new Queue.Entry(new MediaId(row.mediaFileId)))
                                    .toList();
                    return play.playing(id(live).value())
                            .map(row -> new Queue(row.queueVersion, row.queueIndex, items))
                            .orElse(new Queue(0, -1, items));
                });
    }

    Queue change(Caller caller, LivePlayer live, QueueChange change) {
        List<MediaId> tracks = change.items().stream().map(Queue.Entry::mediaId).toList();
        int known = library.items(caller, tracks).size();
        if (known != tracks.stream().distinct().count()) {
            throw new NotFound("media item", "among those given");
        }
        PlaySession row =
                change(
                        live,
                        (play, _) -> {
                            PlaySession session = play.session();
                            if (session.queueVersion != change.version()) {
                                throw new Conflict(
                                        "The queue was changed meanwhile. Load it again.");
                            }
                            replaceQueue(play.rows(), session, tracks);
                            int index =
                                    change.index() == null ? session.queueIndex : change.index();
                            session.queueIndex = Math.min(index, tracks.size() - 1);
                        });
        prepare(live, row);
        return queue(live);
    }

    long positionMs(LivePlayer live) {
        return live.report.mediaId() == null
                ? read(live).positionMs
                : live.positionMs(clock.instant());
    }

    PlayerView view(Caller caller, LivePlayer live) {
        PlaySession row = read(live);
        MediaId media = row.mediaFileId == null ? null : new MediaId(row.mediaFileId);
        MediaItem item = media == null ? null : library.items(caller, List.of(media)).get(media);
        boolean speaks = media != null && media.equals(live.report.mediaId());
        PlayerState state = speaks ? live.report.state() : row.state;
        Long duration = item == null ? null : item.durationMs();
        if (speaks && live.report.durationMs() != null) duration = live.report.durationMs();
        return new PlayerView(
                id(live),
                live.player.kind(),
                live.name,
                players.isConnected(live),
                state,
                media,
                item,
                speaks ? live.positionMs(clock.instant()) : row.positionMs,
                duration,
                row.volumePct,
                row.queueVersion,
                speaks ? live.report.problem() : row.problem,
                media == null ? null : link(media));
    }

    private void go(Caller caller, LivePlayer live, int index, MediaItem item) {
        PlaySession row = moved(caller, live, index, item.id());
        send(live, row, item, 0);
    }

    private PlaySession moved(Caller caller, LivePlayer live, int index, MediaId item) {
        return change(
                live,
                (play, unit) -> {
                    playing(play.session(), index, item, 0);
                    history(unit, caller, live, item);
                });
    }

    private void send(LivePlayer live, PlaySession row, MediaItem item, long positionMs) {
        playsNow(live, item, positionMs);
        live.player.obey(
                new Order.Play(item, link(item.id()), positionMs, row.version, row.volumePct));
        prepare(live, row);
    }

    private void playsNow(LivePlayer live, MediaItem item, long positionMs) {
        live.report =
                new Report(PlayerState.PLAYING, item.id(), positionMs, item.durationMs(), null);
        live.reportedAt = clock.instant();
        live.savedAt = clock.instant();
    }

    private void prepare(LivePlayer live, PlaySession row) {
        List<MediaId> tracks = tracks(live);
        for (int at = row.queueIndex + 1; at < tracks.size(); at++) {
            MediaItem item = playable(by(live), live, tracks.get(at));
            if (item != null) {
                live.player.obey(new Order.Prepare(item, link(item.id()), row.version));
                return;
            }
        }
        live.player.obey(new Order.PrepareNothing());
    }

    private @Nullable MediaItem playable(Caller caller, LivePlayer live, MediaId id) {
        MediaItem item = library.items(caller, List.of(id)).get(id);
        boolean can =
                item != null && item.state() == MediaState.PRESENT && live.player.canPlay(item);
        return can ? item : null;
    }

    private void save(LivePlayer live, long positionMs) {
        live.savedAt = clock.instant();
        remember(live, positionMs);
        change(
                live,
                (play, _) -> {
                    PlaySession session = play.session();
                    if (live.report.state() != PlayerState.IDLE) {
                        session.state = live.report.state();
                        session.positionMs = positionMs;
                        session.problem = live.report.problem();
                    }
                });
    }

    private void remember(LivePlayer live, long positionMs) {
        MediaId media = live.report.mediaId();
        if (media == null || by(live).personValue() == null) return;
        try {
            library.stopAt(by(live), media, positionMs);
        } catch (Problem gone) {
            live.savedAt = clock.instant();
        }
    }

    private boolean isPresent(LivePlayer live, MediaId item) {
        return item.equals(live.report.mediaId());
    }

    private static Caller by(LivePlayer live) {
        return live.startedBy == null ? Players.HUB : live.startedBy;
    }

    private void history(Unit unit, Caller caller, LivePlayer live, MediaId item) {
        Instant now = clock.instant();
        outbox.keep(
                unit,
                STARTED,
                new PlaybackEvents.Started(
                        Uuid7.next(clock), caller.personValue(), id(live), item, now));
    }

    private static void playing(PlaySession session, int index, MediaId item, long positionMs) {
        session.state = PlayerState.PLAYING;
        session.queueIndex = index;
        session.mediaFileId = item.value();
        session.positionMs = positionMs;
        session.problem = null;
    }

    private static void replaceQueue(
            PlaybackRepository rows, PlaySession session, List<MediaId> tracks) {
        rows.clearQueue(session.deviceId);
        List<QueueItem> items = new ArrayList<>();
        IntStream.range(0, tracks.size())
                .forEach(at -> items.add(item(session, at, tracks.get(at))));
        rows.insertAll(items);
        session.queueVersion++;
    }

    private static QueueItem item(PlaySession session, int position, MediaId media) {
        QueueItem item = new QueueItem();
        item.deviceId = session.deviceId;
        item.position = position;
        item.mediaFileId = media.value();
        return item;
    }

    /// A session that is being changed, with the repository to change more.
    private record Change(PlaybackRepository rows, PlaySession session) {}

    private PlaySession change(LivePlayer live, BiConsumer<Change, Unit> work) {
        return tx.write(
                PlaybackRepository_::new,
                (play, unit) -> {
                    PlaySession session =
                            play.playing(id(live).value()).orElseGet(() -> fresh(play, live));
                    session.updatedAt = clock.instant();
                    work.accept(new Change(play, session), unit);
                    play.update(session);
                    return session;
                });
    }

    private PlaySession fresh(PlaybackRepository play, LivePlayer live) {
        PlaySession session = blank(live);
        play.insert(session);
        return session;
    }

    private PlaySession blank(LivePlayer live) {
        PlaySession session = new PlaySession();
        session.deviceId = id(live).value();
        session.state = PlayerState.IDLE;
        session.volumePct = FIRST_VOLUME;
        session.queueIndex = -1;
        session.updatedAt = clock.instant();
        return session;
    }

    private PlaySession read(LivePlayer live) {
        return tx.read(
                PlaybackRepository_::new,
                play -> play.playing(id(live).value()).orElseGet(() -> blank(live)));
    }

    private List<MediaId> tracks(LivePlayer live) {
        return queue(live).items().stream().map(Queue.Entry::mediaId).toList();
    }

    private String link(MediaId media) {
        return links.sign("/api/media/" + media.value() + "/stream", LINK_LIFE);
    }

    private static DeviceId id(LivePlayer live) {
        return live.player.device();
    }
}
