package org.hearth.ui.entry;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.hearth.server.settings.SettingsEvents;
import org.hearth.ui.work.Background;
import org.hearth.ui.work.Disposer;
import org.hearth.ui.work.FxEvents;
import org.hearth.ui.work.Reload;
import org.hearth.ui.work.Work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Ends a visit when nobody has touched the console for a while, and counts the last seconds aloud.
/// FX thread only.
public final class IdleModel implements AutoCloseable {
    private static final Duration COUNTED = Duration.ofSeconds(20);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final Disposer disposer = new Disposer();
    private final InstantSource clock;
    private final Background background;
    private final Runnable over;
    private final Reload<Duration> reload;
    private Duration limit = Duration.ofMinutes(5);
    private Work ticking = Work.none();
    private Instant touchedAt = Instant.EPOCH;

    /// Follows what the family sets; as long as nobody can say, the last limit holds.
    ///
    /// @param over ends the visit
    public IdleModel(
            IdleLimit allowed,
            InstantSource clock,
            Background background,
            FxEvents events,
            Runnable over) {
        this.clock = clock;
        this.background = background;
        this.over = over;
        reload = disposer.add(new Reload<>(background, allowed::now, now -> limit = now, _ -> {}));
        disposer.add(
                events.listen(
                        SettingsEvents.SettingChanged.class,
                        SettingsEvents.SettingChanged::key,
                        this::changed));
        reload.again();
    }

    private void changed(List<SettingsEvents.SettingChanged> settings) {
        if (settings.stream().anyMatch(one -> one.isOf(IdleLimit.SETTING))) reload.again();
    }

    /// The seconds that are left, 1 to 20; 0 while there is time.
    public ReadOnlyIntegerProperty left() {
        return left.getReadOnlyProperty();
    }

    /// A visit begins.
    public void start() {
        ticking.close();
        touched();
        reload.again();
        ticking = background.every(TICK, this::tick);
    }

    /// There is no visit any more.
    public void stop() {
        ticking.close();
        left.set(0);
    }

    /// Somebody is there.
    public void touched() {
        touchedAt = clock.instant();
        left.set(0);
    }

    void tick() {
        Instant now = clock.instant();
        // Where the clock was put back, nobody knows for how long it has been quiet: it counts
        // anew.
        if (now.isBefore(touchedAt)) touchedAt = now;
        Duration rest = limit.minus(Duration.between(touchedAt, now));
        if (rest.isNegative() || rest.isZero()) {
            stop();
            over.run();
            return;
        }
        left.set(rest.compareTo(COUNTED) > 0 ? 0 : (int) Math.ceilDiv(rest.toMillis(), 1_000));
    }

    @Override
    public void close() {
        ticking.close();
        disposer.close();
    }
}
