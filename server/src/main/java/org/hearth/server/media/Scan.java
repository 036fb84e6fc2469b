package org.hearth.server.media;

import jakarta.persistence.EnumeratedValue;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// How far a run through the library has come.
///
/// @param filesTotal counted before the first is looked into, so that a bar tells the truth
/// @param thumbnailsLeft pictures still to be made by the second pass
/// @param error why it failed, for people
public record Scan(
        ScanId id,
        State state,
        int filesTotal,
        int filesDone,
        int added,
        int updated,
        int removed,
        int problems,
        long thumbnailsLeft,
        @Nullable String error,
        Instant startedAt,
        @Nullable Instant finishedAt) {

    /// Where it is.
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        @EnumeratedValue final String wire = name().toLowerCase(Locale.ROOT);

        /// Whether it will change no more.
        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    static Scan of(ScanRow row, long thumbnailsLeft) {
        return new Scan(
                new ScanId(row.id),
                row.state,
                row.filesTotal,
                row.filesDone,
                row.added,
                row.updated,
                row.removed,
                row.problems,
                thumbnailsLeft,
                row.error,
                row.startedAt,
                row.finishedAt);
    }
}
