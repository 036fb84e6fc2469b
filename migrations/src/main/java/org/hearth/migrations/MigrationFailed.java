package org.hearth.migrations;

/// A migration, or the way to the database, failed. The step was rolled back: the hub that used
/// this database before can still start on it.
public final class MigrationFailed extends MigrationRefused {
    private static final long serialVersionUID = 1L;

    MigrationFailed(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
