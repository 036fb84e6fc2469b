package org.hearth.server.platform.actions;

import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Broken;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.problem.TimedOut;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where actions run: each on a virtual thread of its own, under its time limit, at most 64 at
/// once. Whatever goes wrong comes out as a failure. Thread-safe.
final class Workshop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);
    private static final String CORRELATION = "correlation";
    private static final int AT_ONCE = 64;
    private static final Duration SHORTLY = Duration.ofSeconds(3);

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("action-", 0).factory());

    /// The id of the request at hand, or a new one for what did not come by a request.
    static String correlation() {
        String present = MDC.get(CORRELATION);
        return present != null
                ? present
                : HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    Result work(Action<?> action, String correlation, Callable<JsonNode> act) {
        try {
            Tx.forbid();
            return await(
                    action, correlation, threads.submit(() -> placed(action, correlation, act)));
        } catch (RejectedExecutionException closing) {
            LOG.debug("action {} is not begun: the hub stops", action.name());
            return new Result.Failure(busy("The hub is stopping. Try again once it runs."));
        } catch (IllegalStateException inTransaction) {
            return broken(action, correlation, inTransaction);
        }
    }

    private JsonNode placed(Action<?> action, String correlation, Callable<JsonNode> act)
            throws Exception {
        if (!places.tryAcquire()) {
            throw busy("The hub has too much to do at the moment. Try again shortly.");
        }
        long begun = System.nanoTime();
        MDC.put(CORRELATION, correlation);
        try {
            return act.call();
        } finally {
            places.release();
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            if (took.compareTo(action.timeLimit().plus(SHORTLY)) > 0) {
                LOG.warn("action {} ended only after {} ms", action.name(), took.toMillis());
            }
        }
    }

    private static Result await(Action<?> action, String correlation, Future<JsonNode> running) {
        try {
            long limit = action.timeLimit().toMillis();
            return new Result.Output(running.get(limit, TimeUnit.MILLISECONDS));
        } catch (ExecutionException ended) {
            return ended.getCause() instanceof Problem problem
                    ? new Result.Failure(problem)
                    : broken(action, correlation, ended.getCause());
        } catch (TimeoutException late) {
            running.cancel(true);
            LOG.warn("action {} is past its {} ms", action.name(), action.timeLimit().toMillis());
            return new Result.Failure(late(action));
        } catch (InterruptedException ending) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            return new Result.Failure(late(action));
        }
    }

    private static Result broken(Action<?> action, String correlation, @Nullable Throwable cause) {
        LOG.error("action {} fails, id {}", action.name(), correlation, cause);
        return new Result.Failure(new Broken(correlation));
    }

    private static TimedOut late(Action<?> action) {
        return new TimedOut(
                action.name()
                        + " did not end in time and was told to stop. It may have taken effect all"
                        + " the same: look before you try again.");
    }

    private static Busy busy(String sentence) {
        return new Busy(Busy.Cause.OVERLOADED, sentence, SHORTLY);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
