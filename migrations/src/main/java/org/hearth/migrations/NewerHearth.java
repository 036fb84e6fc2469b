package org.hearth.migrations;

/// The database holds migrations that this hub does not know; nothing was changed.
public final class NewerHearth extends MigrationRefused {
    private static final long serialVersionUID = 1L;

    NewerHearth(String version) {
        super(
                "This data folder was last used by a newer Hearth (schema "
                        + version
                        + "). Start that version, or restore a backup made by this one.",
                null);
    }
}
