package org.hearth.ui.testing;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.MediaQuery;
import org.hearth.server.media.MediaType;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Scan;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.playback.PlayerKind;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Toasts;

import java.nio.file.Path;
import java.util.List;

/// A hub with a small library, its owner, and what models need; no toolkit.
public final class FullHub implements AutoCloseable {
    public static final int SONGS = 6;

    private static final Listing ALL = new Listing(50, 0, "title", Listing.Direction.ASC, null);

    public final FxQueue fx = new FxQueue();
    public final TestHub hub = new TestHub();
    public final Toasts toasts = new Toasts();
    public final Background background = new Background(fx, toasts::problem);
    public final FxEvents events = new FxEvents(hub.bus(), background);
    public final Caller owner;

    /// @param folder for the library and the sign-in
    public FullHub(Path folder) {
        owner = hub.signInOwner(folder);
        Path music = SampleFolder.in(folder.resolve("music"), SONGS, 2);
        hub.media().roots().add(owner, new NewRoot(music.toString(), "Music"));
        Scan scan = hub.media().roots().scan(owner);
        fx.await("the scan", () -> hub.media().roots().scan(owner, scan.id()).state().isOver());
        fx.await("the library", () -> songs().size() == SONGS);
    }

    /// The songs by title.
    public List<MediaItem> songs() {
        MediaQuery query = new MediaQuery(MediaType.AUDIO, null, null, ALL);
        return hub.media().library().items(owner, query).items();
    }

    /// Connects a silent player.
    public DeviceId connectPlayer() {
        DeviceId device = hub.fleet().fleet().console(owner, "Kitchen PC").id();
        var playback = hub.playback().playback();
        playback.connect(owner, new TestPlayer(device, PlayerKind.CONSOLE, playback), "Kitchen PC");
        return device;
    }

    @Override
    public void close() {
        background.close();
        hub.close();
        fx.close();
    }
}
