package org.hearth.server.playback;

import org.hearth.server.boxes.BoxesFeature;
import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.media.MediaFeature;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.retention.DataClass;
import org.hearth.server.platform.spool.Spool;
import org.hearth.server.playlists.PlaylistsFeature;
import org.hearth.server.settings.SettingsFeature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;

/// What plays where.
public final class PlaybackFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES =
            List.of(PlaySession.class, QueueItem.class, PlayHistory.class);

    private static final Caller HUB = Caller.system("playback");
    private static final Logger LOG = LoggerFactory.getLogger(PlaybackFeature.class);

    private final Platform platform;
    private final Playback playback;
    private final Remote remote;
    private final PlaybackSockets sockets;
    private final VolumeFollower volumes;
    private final BoxPlayers boxPlayers;
    private final Subscription names;

    /// Builds the feature; nothing runs yet.
    public PlaybackFeature(
            Platform platform,
            MediaFeature media,
            PlaylistsFeature playlists,
            SettingsFeature settings,
            FleetFeature fleet,
            BoxesFeature boxes) {
        this.platform = platform;
        Players players = new Players(platform.bus());
        Lineup lineup = new Lineup(media.library(), playlists.playlists());
        Programme programme =
                new Programme(
                        platform.tx(),
                        platform.outbox(),
                        platform.clock(),
                        lineup,
                        platform.spool(),
                        new FirstVolume(settings.settings(), platform.resources()));
        Conductor conductor = new Conductor(players, platform.links(), platform.clock());
        Sight sight = new Sight(players, platform.resources());
        Meanwhile meanwhile = new Meanwhile(platform.spool(), platform.clock());
        playback = new Playback(players, programme, conductor, sight, meanwhile);
        remote = new Remote(playback, media.library(), playlists.playlists());
        sockets = new PlaybackSockets(playback, platform.sockets(), platform.bus());
        platform.retention().register(history());
        platform.outbox().listen(Programme.STARTED, PlaybackEvents.Started.class, this::remember);
        listen(platform.spool(), programme, media.library());
        volumes = new VolumeFollower(playback, platform.bus());
        names =
                platform.bus()
                        .subscribe(
                                "playback.names",
                                FleetEvents.DeviceRenamed.class,
                                renamed -> playback.renamed(renamed.device(), renamed.name()));
        fleet.commands().register(new BoxMusic(playback, remote));
        boxPlayers =
                new BoxPlayers(playback, media.library(), fleet, boxes.speakers(), platform.bus());
    }

    private DataClass history() {
        return new DataClass(
                "playback.history",
                "What was played, when and by whom",
                null,
                DataClass.rows(
                        platform.tx(), PlayHistory.class, "startedAt", "startedAt < :before"));
    }

    private void listen(Spool spool, Programme programme, MediaLibrary library) {
        spool.listen(Programme.STARTED, PlaybackEvents.Started.class, this::remember);
        spool.listen(
                Meanwhile.DOING,
                Meanwhile.Doing.class,
                done -> unlessGone(() -> programme.catchUp(done)));
        spool.listen(
                Meanwhile.STOPPED,
                Meanwhile.Stopped.class,
                one ->
                        unlessGone(
                                () ->
                                        library.stoppedAt(
                                                HUB,
                                                one.person(),
                                                one.media(),
                                                one.positionMs(),
                                                one.at())));
    }

    /// The door.
    public Playback playback() {
        return playback;
    }

    /// The door for whoever does not see the players.
    public Remote remote() {
        return remote;
    }

    @Override
    public List<Action<?>> actions() {
        return new PlaybackActions(playback, remote).actions();
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new PlaybackRoutes(playback).endpoints();
    }

    /// What was played on a device or from a file that is gone since needs no history.
    private void remember(PlaybackEvents.Started started) {
        unlessGone(() -> write(started));
    }

    private static void unlessGone(Runnable work) {
        try {
            work.run();
        } catch (Conflict | NotFound gone) {
            LOG.debug("what is gone needs no memory", gone);
        }
    }

    private void write(PlaybackEvents.Started started) {
        platform.tx()
                .write(
                        PlaybackRepository_::new,
                        (play, _) ->
                                play.remember(
                                        started.id(),
                                        started.person(),
                                        started.player().value(),
                                        started.media().value(),
                                        started.at()));
    }

    @Override
    public void start() {
        boxPlayers.start();
    }

    @Override
    public void close() {
        names.close();
        boxPlayers.close();
        volumes.close();
        sockets.close();
    }
}
