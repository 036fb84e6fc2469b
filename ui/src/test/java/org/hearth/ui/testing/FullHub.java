package org.hearth.ui.testing;

import org.hearth.server.fleet.DeviceId;
import org.hearth.server.media.MediaItem;
import org.hearth.server.media.NewRoot;
import org.hearth.server.media.Scan;
import org.hearth.server.platform.auth.Caller;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Toasts;

import java.nio.file.Path;
import java.util.List;

/// A hub with a small library, its owner, and what models need; no toolkit.
public final class FullHub implements AutoCloseable {
    public static final int SONGS = 6;

    public final FxQueue fx = new FxQueue();
    public final TestHub hub;
    public final Toasts toasts = new Toasts();
    public final Background background = new Background(fx, toasts::problem);
    public final FxEvents events;
    public final Caller owner;

    /// @param folder for the library and the sign-in
    public FullHub(Path folder) {
        this(folder, new TestHub());
    }

    /// @param hub closed with it
    public FullHub(Path folder, TestHub hub) {
        this.hub = hub;
        events = new FxEvents(hub.bus(), background);
        owner = hub.signInOwner(folder);
        Path music = SampleFolder.in(folder.resolve("music"), SONGS, 2);
        hub.media().roots().add(owner, new NewRoot(music.toString(), "Music"));
        Scan scan = hub.media().roots().scan(owner);
        fx.await("the scan", () -> hub.media().roots().scan(owner, scan.id()).state().isOver());
        fx.await("the library", () -> songs().size() == SONGS);
    }

    /// The songs by title.
    public List<MediaItem> songs() {
        return hub.songs(owner);
    }

    /// Connects a silent player.
    public DeviceId connectPlayer() {
        return hub.connectPlayer(owner);
    }

    @Override
    public void close() {
        background.close();
        hub.close();
        fx.close();
    }
}
