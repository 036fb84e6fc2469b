package org.hearth.ui.work;

import javafx.beans.value.ObservableValue;

import org.hearth.server.platform.bus.Subscription;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// Ends everything that a page has begun when the page leaves, in reverse order. FX thread only.
///
/// What is added after the end is ended at once. A failure keeps nothing else from ending and is
/// thrown last.
public final class Disposer implements AutoCloseable {
    private final Deque<Subscription> open = new ArrayDeque<>();
    private boolean isClosed;

    /// Ends this with the page.
    public <S extends Subscription> S add(S subscription) {
        if (isClosed) {
            subscription.close();
        } else {
            open.push(subscription);
        }
        return subscription;
    }

    /// Tells the present value and every later one until the page leaves.
    public <T extends @Nullable Object> void watch(
            ObservableValue<T> value, Consumer<? super T> listener) {
        listener.accept(value.getValue());
        javafx.util.Subscription watching = value.subscribe((_, now) -> listener.accept(now));
        add(watching::unsubscribe);
    }

    @Override
    public void close() {
        isClosed = true;
        RuntimeException first = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (RuntimeException failure) {
                if (first == null) first = failure;
                else first.addSuppressed(failure);
            }
        }
        if (first != null) throw first;
    }
}
