package org.hearth.app.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Several clients at once, each on a thread of its own.
final class Crowd implements AutoCloseable {
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> members = new ArrayList<>();

    /// What one client does until the time is over.
    @FunctionalInterface
    interface Member {
        /// Acts as one of them.
        ///
        /// @param member counts from 0
        void act(int member, long untilNanos) throws Exception;
    }

    /// Lets that many clients begin.
    void send(int count, Duration time, Member what) {
        long until = System.nanoTime() + time.toNanos();
        for (int at = 0; at < count; at++) {
            int member = at;
            members.add(
                    threads.submit(
                            () -> {
                                what.act(member, until);
                                return null;
                            }));
        }
    }

    /// Waits for all of them; the first failure is thrown.
    void join() throws InterruptedException, ExecutionException {
        for (Future<?> member : members) member.get();
        members.clear();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
