package org.hearth.server.settings;

import org.hearth.server.platform.bus.Event;

import java.util.UUID;

/// What happened to settings and lists.
public sealed interface SettingsEvents extends Event {

    /// A setting holds another value somewhere; what a secret's is is not told.
    record SettingChanged(String key, Extent extent) implements SettingsEvents {
        /// Whether it is that one.
        public boolean isOf(Setting<?> setting) {
            return setting.key().equals(key);
        }
    }

    /// The family has added a parameter or removed it.
    record ParameterChanged(String key) implements SettingsEvents {}

    /// A list to choose from was written anew or removed.
    record PickListChanged(UUID list) implements SettingsEvents {}
}
