package org.hearth.migrations;

import org.jspecify.annotations.Nullable;

/// The database was not brought to this hub's schema; the message is a sentence for people.
public abstract sealed class MigrationRefused extends RuntimeException
        permits NewerHearth, OldPostgres, MigrationFailed {
    private static final long serialVersionUID = 1L;

    MigrationRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
