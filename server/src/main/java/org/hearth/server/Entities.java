package org.hearth.server;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.boxes.BoxesFeature;
import org.hearth.server.fleet.FleetFeature;
import org.hearth.server.media.MediaFeature;
import org.hearth.server.places.PlacesFeature;
import org.hearth.server.platform.actions.ActionTables;
import org.hearth.server.platform.audit.AuditTables;
import org.hearth.server.platform.outbox.OutboxTables;
import org.hearth.server.platform.retention.RetentionTables;
import org.hearth.server.playback.PlaybackFeature;
import org.hearth.server.playlists.PlaylistsFeature;
import org.hearth.server.settings.SettingsFeature;
import org.hearth.server.vault.VaultFeature;

import java.util.List;
import java.util.stream.Stream;

/// The tables' classes of all features.
public final class Entities {
    /// Every table's class, platform first.
    public static final List<Class<?>> ALL =
            Stream.of(
                            ActionTables.ENTITIES,
                            AuditTables.ENTITIES,
                            OutboxTables.ENTITIES,
                            RetentionTables.ENTITIES,
                            PlacesFeature.ENTITIES,
                            AccessFeature.ENTITIES,
                            SettingsFeature.ENTITIES,
                            VaultFeature.ENTITIES,
                            FleetFeature.ENTITIES,
                            BoxesFeature.ENTITIES,
                            MediaFeature.ENTITIES,
                            PlaylistsFeature.ENTITIES,
                            PlaybackFeature.ENTITIES)
                    .<Class<?>>flatMap(List::stream)
                    .toList();

    private Entities() {}
}
