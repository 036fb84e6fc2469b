package org.hearth.devices.box.sim;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Has a simulated box live as the firmware does: it knocks until it is let in, connects, and comes
/// back whenever its connection is gone, after a random while. Thread-safe.
public final class BoxLife implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BoxLife.class);
    private static final Duration PULSE = Duration.ofMillis(250);

    /// How often a box that waits shows that it is still there.
    private static final Duration BETWEEN_KNOCKS = Duration.ofSeconds(30);

    /// How often one that waits asks whether it was let in.
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    private final SimulatedBox box;
    private final Consumer<String> keep;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("box").factory());
    private CompletableFuture<Void> connection = CompletableFuture.completedFuture(null);
    private final Backoff backoff = new Backoff(new Random());
    private @Nullable Future<?> beat;
    private boolean mustWait;
    private boolean wasConnected;
    private long restUntil = System.nanoTime();
    private long askAt = restUntil;

    /// Switched off yet.
    ///
    /// @param box closed with its life
    /// @param keep writes a key down that the box was given, so that it has it next time
    public BoxLife(SimulatedBox box, Consumer<String> keep) {
        this.box = box;
        this.keep = keep;
    }

    /// Switches it on.
    public void start() {
        beat =
                clock.scheduleWithFixedDelay(
                        this::pulse, 0, PULSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /// The box itself.
    public SimulatedBox box() {
        return box;
    }

    private void pulse() {
        boolean isConnected = box.isConnected();
        if (wasConnected && !isConnected) rest(backoff.next());
        if (isConnected) backoff.reset();
        wasConnected = isConnected;
        if (isConnected || !connection.isDone()) return;
        try {
            live();
        } catch (RuntimeException away) {
            pauseAfter(away);
        }
    }

    private void live() {
        if (connection.isCompletedExceptionally()) {
            pauseAfter(connection.exceptionNow());
            return;
        }
        long now = System.nanoTime();
        if (mustWait && now - askAt >= 0) {
            askAt = now + BETWEEN_QUESTIONS.toNanos();
            if (box.isActivated()) restUntil = now;
        }
        if (now - restUntil >= 0) comeIn();
    }

    private void comeIn() {
        Told told = box.checkIn();
        if (told.key() != null) keep.accept(told.key());
        mustWait = told.socket() == null;
        if (told.socket() == null) rest(BETWEEN_KNOCKS);
        else connection = box.connect(told.socket());
    }

    private void pauseAfter(Throwable why) {
        LOG.debug("a simulated box finds no hub, or is refused", why);
        connection = CompletableFuture.completedFuture(null);
        rest(backoff.next());
    }

    private void rest(Duration time) {
        restUntil = System.nanoTime() + time.toNanos();
    }

    /// Switches it off.
    @Override
    public void close() {
        if (beat != null) beat.cancel(true);
        clock.shutdownNow();
        clock.close();
        box.close();
    }
}
