package org.hearth.server.playback;

import org.hearth.server.fleet.FleetEvents;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.settings.SettingsEvents;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Has players on which nobody has played yet be as loud as they begin, once that is set anew or
/// they stand elsewhere. Thread-safe; once it is closed nothing of it runs any more.
final class VolumeFollower implements AutoCloseable {
    private final Playback playback;
    private final List<Subscription> subscriptions;
    private final ReentrantLock working = new ReentrantLock();
    private boolean isClosed;

    VolumeFollower(Playback playback, Bus bus) {
        this.playback = playback;
        subscriptions =
                List.of(
                        bus.subscribe(
                                "playback.first-volume",
                                SettingsEvents.SettingChanged.class,
                                this::changed),
                        bus.subscribe(
                                "playback.moved", FleetEvents.DeviceMoved.class, _ -> follow()));
    }

    private void changed(SettingsEvents.SettingChanged changed) {
        if (changed.isOf(FirstVolume.SETTING)) follow();
    }

    private void follow() {
        working.lock();
        try {
            if (!isClosed) playback.beginAnew();
        } finally {
            working.unlock();
        }
    }

    @Override
    public void close() {
        subscriptions.forEach(Subscription::close);
        working.lock();
        try {
            isClosed = true;
        } finally {
            working.unlock();
        }
    }
}
