package org.hearth.migrations.postgres;

import org.jspecify.annotations.Nullable;

/// The hub's own PostgreSQL cannot be started or used; the message is a sentence for people. It
/// says what happened and what to do next; lines of the server's log follow where they help.
public final class PostgresFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PostgresFailure(String sentence) {
        super(sentence);
    }

    PostgresFailure(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
