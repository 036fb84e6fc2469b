package org.hearth.server.settings;

import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.http.Endpoint;

import java.util.List;

/// What the family sets at run time.
public final class SettingsFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES =
            List.of(SettingRow.class, ParamRow.class, ListRow.class, ListItemRow.class);

    private final Settings settings;
    private final Parameters parameters;
    private final PickLists lists;

    /// Builds the feature; nothing runs yet.
    public SettingsFeature(Platform platform) {
        settings = new Settings(platform);
        parameters = new Parameters(platform, settings);
        lists = new PickLists(platform);
    }

    /// The door to settings.
    public Settings settings() {
        return settings;
    }

    /// The door to what the family added.
    public Parameters parameters() {
        return parameters;
    }

    /// The door to lists to choose from.
    public PickLists lists() {
        return lists;
    }

    @Override
    public void start() {
        settings.start();
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return new SettingsRoutes(settings, parameters, lists).endpoints();
    }
}
