package org.hearth.ui.work;

import org.hearth.server.platform.bus.Subscription;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Loads something again whenever it may have changed: one load at a time, and once more when it
/// was asked for meanwhile, so that what is shown last is what is true last. FX thread only.
public final class Reload<T> implements Subscription {
    private final Background background;
    private final Callable<T> slow;
    private final Consumer<? super T> then;
    private final Consumer<? super String> failed;
    private Work loading = Work.none();
    private boolean isLoading;
    private boolean isAskedAgain;

    /// @param slow called in the background
    /// @param failed hears why nothing came
    public Reload(
            Background background,
            Callable<T> slow,
            Consumer<? super T> then,
            Consumer<? super String> failed) {
        this.background = background;
        this.slow = slow;
        this.then = then;
        this.failed = failed;
    }

    /// Loads, now or after the load that runs.
    public void again() {
        if (isLoading) {
            isAskedAgain = true;
            return;
        }
        isLoading = true;
        loading = background.run(slow, this::came, this::failed);
    }

    private void came(T outcome) {
        then.accept(outcome);
        over();
    }

    private void failed(String sentence) {
        failed.accept(sentence);
        over();
    }

    private void over() {
        isLoading = false;
        if (!isAskedAgain) return;
        isAskedAgain = false;
        again();
    }

    @Override
    public void close() {
        loading.close();
    }
}
