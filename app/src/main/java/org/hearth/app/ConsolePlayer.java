package org.hearth.app;

import org.hearth.devices.audio.AudioEvent;
import org.hearth.devices.audio.AudioOutputId;
import org.hearth.devices.audio.AudioPlayer;
import org.hearth.devices.audio.AudioStatus;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaType;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.playback.Order;
import org.hearth.server.playback.Playback;
import org.hearth.server.playback.Player;
import org.hearth.server.playback.PlayerKind;
import org.hearth.server.playback.PlayerState;
import org.hearth.server.playback.Report;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// The loudspeakers of the hub's own machine as a player of the house. Thread-safe.
///
/// Orders come down from playback; what is heard goes back up as reports, when it changes and every
/// five seconds while it plays.
final class ConsolePlayer implements Player, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConsolePlayer.class);
    private static final Caller HUB = Caller.system("console-player");
    private static final int REPORT_SECONDS = 5;

    private final DeviceId device;
    private final AudioPlayer audio;
    private final MediaLibrary library;
    private final Playback playback;
    private final Map<Path, MediaId> known = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().name("console-player").daemon().factory());
    private final ScheduledFuture<?> ticking;

    ConsolePlayer(DeviceId device, AudioPlayer audio, MediaLibrary library, Playback playback) {
        this.device = device;
        this.audio = audio;
        this.library = library;
        this.playback = playback;
        audio.listen(this::heard);
        ticking =
                clock.scheduleAtFixedRate(
                        this::tick, REPORT_SECONDS, REPORT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public DeviceId device() {
        return device;
    }

    @Override
    public PlayerKind kind() {
        return PlayerKind.CONSOLE;
    }

    @Override
    public boolean canPlay(MediaItem item) {
        return item.type() == MediaType.AUDIO;
    }

    /// Changes where the sound comes out; what plays goes on.
    void output(AudioOutputId output) {
        audio.output(output);
    }

    @Override
    public void obey(Order order) {
        switch (order) {
            case Order.Play play -> {
                audio.volume(play.volume());
                audio.play(pathOf(play.item()), Duration.ofMillis(play.positionMs()));
            }
            case Order.Prepare next -> prepare(next.item());
            case Order.PrepareNothing _ -> audio.unprepare();
            case Order.Pause _ -> audio.pause();
            case Order.Resume _ -> audio.resume();
            case Order.Stop _ -> audio.stop();
            case Order.Seek seek -> audio.seek(Duration.ofMillis(seek.positionMs()));
            case Order.Volume volume -> audio.volume(volume.volume());
        }
    }

    /// Where the next file lies may not be known while the database is away; then nothing is ready
    /// ahead of time.
    private void prepare(MediaItem next) {
        try {
            audio.prepare(pathOf(next));
        } catch (Busy away) {
            LOG.debug("the next file is not known", away);
            audio.unprepare();
        }
    }

    private Path pathOf(MediaItem item) {
        Path path = library.path(HUB, item.id());
        known.put(path, item.id());
        return path;
    }

    private void heard(AudioEvent event) {
        switch (event) {
            case AudioEvent.Started _ -> report(audio.status());
            case AudioEvent.Advanced advanced -> {
                MediaId item = known.get(advanced.file());
                if (item != null) playback.advanced(this, item);
            }
            case AudioEvent.Ended ended -> over(ended.file());
            case AudioEvent.Failed failed -> failed(failed);
        }
    }

    /// A file that cannot be played makes way for the next; a loudspeaker that is gone does not.
    private void failed(AudioEvent.Failed failed) {
        AudioStatus status = audio.status();
        boolean isOver =
                failed.blame() == AudioEvent.Blame.FILE && status.state() == AudioStatus.State.IDLE;
        if (isOver) over(failed.file());
        else report(status);
    }

    private void over(Path file) {
        MediaId item = known.remove(file);
        if (item != null) playback.ended(this, item);
    }

    private void tick() {
        AudioStatus status = audio.status();
        if (status.state() == AudioStatus.State.PLAYING) report(status);
    }

    private void report(AudioStatus status) {
        Report report =
                new Report(
                        PlayerState.valueOf(status.state().name()),
                        item(status.file()),
                        status.position().toMillis(),
                        status.duration().isZero() ? null : status.duration().toMillis(),
                        status.problem());
        try {
            playback.report(this, report);
        } catch (Problem away) {
            LOG.debug("a report is lost, the next one comes", away);
        }
    }

    private @Nullable MediaId item(@Nullable Path file) {
        return file == null ? null : known.get(file);
    }

    @Override
    public void close() {
        ticking.cancel(false);
        clock.shutdown();
        audio.close();
    }
}
