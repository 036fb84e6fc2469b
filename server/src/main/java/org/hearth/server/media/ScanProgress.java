package org.hearth.server.media;

import org.hearth.server.platform.time.Age;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;

/// How far a scan has come; tells it a few times a second. Thread-safe.
final class ScanProgress {
    private static final Duration BETWEEN = Duration.ofMillis(250);

    private final InstantSource clock;
    private final Consumer<Scan> listener;
    private final Runnable libraryChanged;
    private final ScanRow row = new ScanRow();
    private Instant toldAt = Instant.EPOCH;
    private volatile boolean isCancelled;

    /// @param listener is told how far it is
    /// @param libraryChanged runs after each commit that changed items
    ScanProgress(InstantSource clock, Consumer<Scan> listener, Runnable libraryChanged) {
        this.clock = clock;
        this.listener = listener;
        this.libraryChanged = libraryChanged;
        row.id = Uuid7.next(clock);
        row.state = Scan.State.RUNNING;
        row.startedAt = clock.instant();
    }

    ScanRow row() {
        return row;
    }

    Instant now() {
        return clock.instant();
    }

    synchronized Scan seen() {
        return Scan.of(row, 0);
    }

    boolean goesOn() {
        return !isCancelled;
    }

    void cancel() {
        isCancelled = true;
    }

    synchronized boolean hasChanged() {
        return row.added + row.updated + row.removed > 0;
    }

    void libraryChanged() {
        libraryChanged.run();
    }

    synchronized void expect(int files) {
        row.filesTotal += files;
        tell();
    }

    synchronized void problem() {
        row.problems++;
    }

    synchronized void removed(int files) {
        row.removed += files;
    }

    synchronized void done(int files, int added, int updated) {
        row.filesDone += files;
        row.filesTotal = Math.max(row.filesTotal, row.filesDone);
        row.added += added;
        row.updated += updated;
        if (!Age.isWithin(BETWEEN, toldAt, clock.instant())) tell();
    }

    synchronized void finish(Scan.State state, @Nullable String error) {
        row.state = state;
        row.error = error;
        row.finishedAt = clock.instant();
        tell();
    }

    private void tell() {
        toldAt = clock.instant();
        listener.accept(Scan.of(row, 0));
    }
}
