package org.hearth.server.playback;

import org.hearth.server.boxes.BoxSpeaker;
import org.hearth.server.boxes.Sound;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaType;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.UUID;

/// A connected box as a player of the house. Thread-safe; lives as long as its connection.
final class BoxPlayer implements Player, BoxSpeaker.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(BoxPlayer.class);
    private static final Caller HUB = Caller.system("boxes");
    private static final String KEY_END = "/";

    private final BoxSpeaker speaker;
    private final MediaLibrary library;
    private final Playback playback;

    BoxPlayer(BoxSpeaker speaker, MediaLibrary library, Playback playback) {
        this.speaker = speaker;
        this.library = library;
        this.playback = playback;
    }

    @Override
    public DeviceId device() {
        return speaker.device();
    }

    @Override
    public PlayerKind kind() {
        return PlayerKind.BOX;
    }

    @Override
    public boolean canPlay(MediaItem item) {
        return item.type() == MediaType.AUDIO;
    }

    @Override
    public void obey(Order order) {
        switch (order) {
            case Order.Play play -> play(play);
            case Order.Prepare next -> prepare(next.item());
            case Order.PrepareNothing _ -> speaker.follow(null);
            case Order.Pause(long version) -> speaker.pause(version);
            case Order.Resume(long version) -> speaker.resume(version);
            case Order.Stop(long version) -> speaker.stop(version);
            case Order.Seek(long positionMs, long version) ->
                    speaker.seek(Duration.ofMillis(positionMs), version);
            case Order.Volume volume -> speaker.volume(volume.volume());
        }
    }

    /// What cannot be found now, because it is gone or the database is away, is said instead.
    private void play(Order.Play play) {
        speaker.volume(play.volume());
        try {
            Sound sound = sound(play.item());
            speaker.play(sound, Duration.ofMillis(play.positionMs()), play.version());
        } catch (Problem missing) {
            LOG.debug("a box has nothing to play", missing);
            speaker.stop(play.version());
            String why = missing.getMessage();
            MediaId item = play.item().id();
            Report stalled =
                    new Report(
                            PlayerState.STALLED,
                            item,
                            play.positionMs(),
                            null,
                            why,
                            play.version());
            speaker.afterwards(() -> unlessLost(() -> playback.report(this, stalled)));
        }
    }

    /// Where the next file lies may not be known while the database is away; then nothing is ready
    /// ahead of time.
    private void prepare(MediaItem next) {
        try {
            speaker.follow(sound(next));
        } catch (Problem missing) {
            LOG.debug("the next file is not known", missing);
            speaker.follow(null);
        }
    }

    private Sound sound(MediaItem item) {
        String key = item.id().value() + KEY_END + item.size() + KEY_END + item.updatedAt();
        return new Sound(key, library.path(HUB, item.id()), item.title());
    }

    private static MediaId idOf(Sound sound) {
        String key = sound.key();
        return new MediaId(UUID.fromString(key.substring(0, key.indexOf(KEY_END))));
    }

    @Override
    public void changed(BoxSpeaker.Status status) {
        Sound sound = status.sound();
        Report report =
                new Report(
                        PlayerState.valueOf(status.state().name()),
                        sound == null ? null : idOf(sound),
                        status.position().toMillis(),
                        null,
                        null,
                        status.order());
        unlessLost(() -> playback.report(this, report));
    }

    @Override
    public void advanced(Sound to, long order) {
        if (order < speaker.status().order()) return;
        unlessLost(() -> playback.advanced(this, idOf(to)));
    }

    @Override
    public void ended(Sound sound, @Nullable String problem, long order) {
        if (problem != null) LOG.info("a box stops early: {}", problem);
        unlessLost(() -> playback.ended(this, idOf(sound), order));
    }

    @Override
    public void silenced() {
        unlessLost(() -> playback.pause(HUB, device()));
    }

    private static void unlessLost(Runnable word) {
        try {
            word.run();
        } catch (Problem away) {
            LOG.debug("a word of a box is lost, the next one comes", away);
        }
    }
}
