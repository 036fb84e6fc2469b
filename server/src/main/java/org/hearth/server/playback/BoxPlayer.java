package org.hearth.server.playback;

import org.hearth.server.boxes.BoxSpeaker;
import org.hearth.server.boxes.Sound;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Journal;
import org.hearth.server.fleet.Level;
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

    /// So many items in a row that give no sound are not the fault of one of them.
    private static final int MOST_SILENT = 3;

    private static final String ALL_SILENT =
            "Several in a row cannot be read. See that the disk with the music is connected, then"
                    + " press play.";

    private final BoxSpeaker speaker;
    private final MediaLibrary library;
    private final Playback playback;
    private final Journal journal;
    private volatile @Nullable MediaItem present;
    private volatile @Nullable MediaItem next;

    /// What it was to play and could not; it begins anew when it is to go on.
    private volatile @Nullable Place stalled;

    /// How many in a row gave no sound; changes on the speaker's own thread only.
    private int silent;

    /// A place in an item.
    private record Place(MediaItem item, long positionMs) {}

    BoxPlayer(BoxSpeaker speaker, MediaLibrary library, Playback playback, Journal journal) {
        this.speaker = speaker;
        this.library = library;
        this.playback = playback;
        this.journal = journal;
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
            case Order.PrepareNothing _ -> prepareNothing();
            case Order.Pause(long version) -> speaker.pause(version);
            case Order.Resume(long version) -> resume(version);
            case Order.Stop(long version) -> stop(version);
            case Order.Seek(long positionMs, long version) -> seek(positionMs, version);
            case Order.Volume volume -> speaker.volume(volume.volume());
        }
    }

    private void play(Order.Play play) {
        speaker.volume(play.volume());
        begin(new Place(play.item(), play.positionMs()), play.version());
    }

    /// What cannot be found now, because it is gone or the database is away, is said instead.
    private void begin(Place place, long version) {
        present = place.item();
        stalled = null;
        try {
            Sound sound = sound(place.item());
            speaker.play(sound, Duration.ofMillis(place.positionMs()), version);
        } catch (Problem missing) {
            LOG.debug("a box has nothing to play", missing);
            speaker.stop(version);
            String why = missing.getMessage();
            speaker.afterwards(
                    () -> {
                        if (version >= speaker.status().order()) stall(place, why, version);
                    });
        }
    }

    /// It is silent, says why, and begins anew when it is told to go on.
    private void stall(Place place, @Nullable String why, long version) {
        stalled = place;
        MediaId item = place.item().id();
        Report report =
                new Report(PlayerState.STALLED, item, place.positionMs(), null, why, version);
        unlessLost(() -> playback.report(this, report));
    }

    private void resume(long version) {
        Place again = stalled;
        if (again == null) speaker.resume(version);
        else begin(again, version);
    }

    private void stop(long version) {
        stalled = null;
        speaker.stop(version);
    }

    private void seek(long positionMs, long version) {
        Place place = stalled;
        if (place != null) stalled = new Place(place.item(), positionMs);
        speaker.seek(Duration.ofMillis(positionMs), version);
    }

    /// Where the next file lies may not be known while the database is away; then nothing is ready
    /// ahead of time.
    private void prepare(MediaItem following) {
        next = following;
        try {
            speaker.follow(sound(following));
        } catch (Problem missing) {
            LOG.debug("the next file is not known", missing);
            speaker.follow(null);
        }
    }

    private void prepareNothing() {
        next = null;
        speaker.follow(null);
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
        MediaItem begun = next;
        if (begun != null && begun.id().equals(idOf(to))) present = begun;
        silent = 0;
        if (order < speaker.status().order()) return;
        unlessLost(() -> playback.advanced(this, idOf(to)));
    }

    /// Over before its time, it goes on with what follows; where nothing follows, and where one
    /// after the other gives no sound, it says why.
    @Override
    public void ended(Sound sound, @Nullable String problem, long order) {
        silent = problem == null ? 0 : silent + 1;
        if (problem != null)
            unlessLost(() -> journal.note(device(), Level.WARN, "silent", problem));
        boolean isHopeless = silent >= MOST_SILENT;
        MediaItem item = present;
        boolean isLate = order < speaker.status().order();
        if (problem != null && item != null && !isLate && (isHopeless || next == null)) {
            silent = 0;
            Place place = new Place(item, speaker.status().position().toMillis());
            stall(place, isHopeless ? ALL_SILENT : problem, order);
        } else unlessLost(() -> playback.ended(this, idOf(sound), order));
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
