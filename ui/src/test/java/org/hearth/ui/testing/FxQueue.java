package org.hearth.ui.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// One thread that stands for the FX thread where there is no toolkit.
public final class FxQueue implements Executor, AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    /// Leaves the cores to what is waited for.
    private static final long BETWEEN_LOOKS_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    @Override
    public void execute(Runnable work) {
        if (!thread.isShutdown()) thread.execute(work);
    }

    /// Does something on that thread and waits for it.
    public <T> T get(Callable<T> work) {
        try {
            return thread.submit(work).get();
        } catch (ExecutionException failure) {
            throw new AssertionError(failure.getCause());
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    /// Does something on that thread and waits for it.
    public void run(Runnable work) {
        get(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Waits until something is so, looking on that thread.
    public void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!get(condition::getAsBoolean)) {
            if (System.nanoTime() > end) throw new AssertionError("never happened: " + what);
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
