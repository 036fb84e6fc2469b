package org.hearth.ui.entry;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import org.hearth.ui.work.Background;
import org.hearth.ui.work.Work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Ends a visit when nobody has touched the console for a while, and counts the last seconds aloud.
/// FX thread only.
public final class IdleModel implements AutoCloseable {
    /// How long a visit lasts without a key, the mouse or a touch.
    public static final Duration LIMIT = Duration.ofMinutes(5);

    private static final Duration COUNTED = Duration.ofSeconds(20);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final InstantSource clock;
    private final Background background;
    private final Runnable over;
    private Work ticking = Work.none();
    private Instant touchedAt = Instant.EPOCH;

    /// @param over ends the visit
    public IdleModel(InstantSource clock, Background background, Runnable over) {
        this.clock = clock;
        this.background = background;
        this.over = over;
    }

    /// The seconds that are left, 1 to 20; 0 while there is time.
    public ReadOnlyIntegerProperty left() {
        return left.getReadOnlyProperty();
    }

    /// A visit begins.
    public void start() {
        ticking.close();
        touched();
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
        Duration rest = LIMIT.minus(Duration.between(touchedAt, clock.instant()));
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
    }
}
