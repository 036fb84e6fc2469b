package org.hearth.app;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.platform.config.HouseKeys;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.db.Database;

/// A command's short visit to the household: the database and access, no server, no scheduled work.
final class Visit implements AutoCloseable {
    private final Closing parts = new Closing();
    private final AccessFeature access;

    Visit(HubConfig config) {
        Database database = Store.visit(parts, config);
        access =
                new AccessFeature(
                        Foundation.lay(
                                parts, config, HouseKeys.of(config), database, Foundation.clock()));
    }

    AccessFeature access() {
        return access;
    }

    @Override
    public void close() {
        parts.close();
    }
}
