package org.hearth.ui.work;

import javafx.application.Platform;

import org.hearth.server.platform.problem.Problem;
import org.hearth.ui.look.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The only way off the FX thread: slow work on a virtual thread, its outcome back on the FX
/// thread. Thread-safe.
///
/// Its one catch turns every failure into a sentence for people: a [Problem]'s own, or one with an
/// id that stands beside the cause in the log.
public final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Executor fx;
    private final Consumer<String> complaints;
    private final ExecutorService threads;
    private final ScheduledExecutorService timer;

    private volatile boolean isDropped;

    /// @param fx runs something on the FX thread
    /// @param complaints hears, on the FX thread, the failures that nobody else shows
    public Background(Executor fx, Consumer<String> complaints) {
        this(
                fx,
                complaints,
                new ScheduledThreadPoolExecutor(
                        1,
                        Thread.ofPlatform().name("console-timer").daemon().factory(),
                        new ThreadPoolExecutor.DiscardPolicy()));
    }

    /// @param timer wakes what waits
    public Background(Executor fx, Consumer<String> complaints, ScheduledExecutorService timer) {
        this(
                fx,
                complaints,
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("console-", 0).factory()),
                timer);
    }

    private Background(
            Executor fx,
            Consumer<String> complaints,
            ExecutorService threads,
            ScheduledExecutorService timer) {
        this.fx = fx;
        this.complaints = complaints;
        this.threads = threads;
        this.timer = timer;
    }

    /// The same threads for one sign-in, which [#drop] ends while the others go on.
    public Background forOneSignIn() {
        return new Background(fx, complaints, threads, timer);
    }

    /// Begins nothing more, and nobody hears of what is under way: what somebody began is not shown
    /// to whoever comes next.
    public void drop() {
        isDropped = true;
    }

    /// For a window: comes back on JavaFX's own thread.
    public static Background ofWindow(Consumer<String> complaints) {
        return new Background(Platform::runLater, complaints);
    }

    /// Does something slow, then hands the outcome over; a failure becomes a complaint.
    public <T> Work run(Callable<T> slow, Consumer<? super T> then) {
        return run(slow, then, complaints);
    }

    /// Hears of what is tried again and again, and complains of it once.
    Consumer<String> once() {
        return new Once(complaints);
    }

    /// Does something slow, then hands over the outcome or the sentence of its failure.
    public <T> Work run(
            Callable<T> slow, Consumer<? super T> then, Consumer<? super String> failed) {
        return ask(slow, then, failure -> failed.accept(failure.sentence()));
    }

    /// Asks for something that can be asked for again: a failure says whether that may help.
    public <T> Work ask(
            Callable<T> slow, Consumer<? super T> then, Consumer<? super Failure> failed) {
        Work work = new Work();
        if (!isDropped && !threads.isShutdown())
            threads.execute(() -> attempt(work, slow, then, failed));
        return work;
    }

    /// Does something slow that has no outcome.
    public Work act(Runnable slow, Runnable then) {
        return run(
                () -> {
                    slow.run();
                    return true;
                },
                _ -> then.run());
    }

    /// Calls back on the FX thread, once, after a while.
    public Work later(Duration delay, Runnable then) {
        Work work = new Work();
        after(delay, work, then);
        return work;
    }

    /// Calls back on the FX thread again and again until closed; the first time after one period.
    public Work every(Duration period, Runnable then) {
        Work work = new Work();
        again(work, period, then);
        return work;
    }

    private void again(Work work, Duration period, Runnable then) {
        Runnable round =
                () -> {
                    then.run();
                    if (work.isWanted()) again(work, period, then);
                };
        after(period, work, round);
    }

    private void after(Duration delay, Work work, Runnable then) {
        Future<?> _ =
                timer.schedule(() -> back(work, then), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private <T> void attempt(
            Work work,
            Callable<T> slow,
            Consumer<? super T> then,
            Consumer<? super Failure> failed) {
        try {
            T outcome = slow.call();
            back(work, () -> then.accept(outcome));
        } catch (Exception failure) {
            Failure told = Failure.of(failure, sentence(failure));
            back(work, () -> failed.accept(told));
        }
    }

    private void back(Work work, Runnable then) {
        fx.execute(
                () -> {
                    if (!isDropped && work.isWanted()) then.run();
                });
    }

    private static String sentence(Exception failure) {
        if (failure instanceof Problem problem) return problem.getMessage();
        String id = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("console work fails, id {}", id, failure);
        return Texts.text("failure.unexpected", id);
    }

    /// Takes on nothing more and lets what runs come to its end, for three seconds at most.
    @Override
    public void close() {
        timer.shutdownNow();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("console work is still running at the end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
