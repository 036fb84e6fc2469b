package org.hearth.server.playback;

import org.hearth.server.boxes.BoxSpeaker;
import org.hearth.server.boxes.Sound;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaLibrary;
import org.hearth.server.media.MediaType;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A connected box as a player of the house. Thread-safe; lives as long as its connection.
final class BoxPlayer implements Player, BoxSpeaker.Listener {
    private static final Logger LOG = LoggerFactory.getLogger(BoxPlayer.class);
    private static final Caller HUB = Caller.system("boxes");

    private final BoxSpeaker speaker;
    private final MediaLibrary library;
    private final Playback playback;
    private final Map<String, MediaItem> items = new ConcurrentHashMap<>();

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
            case Order.Play play -> {
                speaker.volume(play.volume());
                speaker.play(sound(play.item()), Duration.ofMillis(play.positionMs()));
            }
            case Order.Prepare next -> prepare(next.item());
            case Order.PrepareNothing _ -> speaker.follow(null);
            case Order.Pause _ -> speaker.pause();
            case Order.Resume _ -> speaker.resume();
            case Order.Stop _ -> speaker.stop();
            case Order.Seek seek -> speaker.seek(Duration.ofMillis(seek.positionMs()));
            case Order.Volume volume -> speaker.volume(volume.volume());
        }
    }

    /// Where the next file lies may not be known while the database is away; then nothing is ready
    /// ahead of time.
    private void prepare(MediaItem next) {
        try {
            speaker.follow(sound(next));
        } catch (Busy away) {
            LOG.debug("the next file is not known", away);
            speaker.follow(null);
        }
    }

    private Sound sound(MediaItem item) {
        String key = item.id().value() + "/" + item.size() + "/" + item.updatedAt();
        items.put(key, item);
        return new Sound(key, library.path(HUB, item.id()), item.title());
    }

    @Override
    public void changed(BoxSpeaker.Status status) {
        Sound sound = status.sound();
        MediaItem item = sound == null ? null : items.get(sound.key());
        Report report =
                new Report(
                        PlayerState.valueOf(status.state().name()),
                        item == null ? null : item.id(),
                        status.position().toMillis(),
                        item == null ? null : item.durationMs(),
                        null);
        unlessLost(() -> playback.report(this, report));
    }

    @Override
    public void advanced(Sound to) {
        MediaId item = idOf(to);
        if (item != null) unlessLost(() -> playback.advanced(this, item));
    }

    @Override
    public void ended(Sound sound, @Nullable String problem) {
        if (problem != null) LOG.info("a box stops early: {}", problem);
        MediaId item = idOf(sound);
        items.remove(sound.key());
        if (item != null) unlessLost(() -> playback.ended(this, item));
    }

    @Override
    public void silenced() {
        unlessLost(() -> playback.pause(HUB, device()));
    }

    private @Nullable MediaId idOf(Sound sound) {
        MediaItem item = items.get(sound.key());
        return item == null ? null : item.id();
    }

    private static void unlessLost(Runnable word) {
        try {
            word.run();
        } catch (Problem away) {
            LOG.debug("a word of a box is lost, the next one comes", away);
        }
    }
}
