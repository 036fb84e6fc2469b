package org.hearth.migrations;

/// The server is older than Hearth supports; nothing was changed.
public final class OldPostgres extends MigrationRefused {
    private static final long serialVersionUID = 1L;

    OldPostgres(int major, int oldest) {
        super(
                "The database server is PostgreSQL "
                        + major
                        + ", Hearth needs "
                        + oldest
                        + " or newer. Upgrade it, or unset DATABASE_URL to use Hearth's own.",
                null);
    }
}
