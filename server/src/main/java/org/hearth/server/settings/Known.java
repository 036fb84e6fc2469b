package org.hearth.server.settings;

import tools.jackson.databind.json.JsonMapper;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A setting of the code or of the family, and what of it is set.
record Known(Setting<?> setting, boolean isCustom) {

    String key() {
        return setting.key();
    }

    /// The value that is set most closely for one of these, or for the household.
    static Optional<SettingRow> nearest(List<SettingRow> rows, List<Extent> nearby) {
        return rows.stream()
                .filter(row -> row.isFor(Extent.HOUSEHOLD) || nearby.stream().anyMatch(row::isFor))
                .max(Comparator.comparing(row -> row.scopeType));
    }

    /// As people see it.
    ///
    /// @param values of whatever settings
    /// @param extent for what it is looked at
    /// @param around that, and what it is in
    SettingView seen(List<SettingRow> values, Extent extent, List<Extent> around, JsonMapper json) {
        List<SettingRow> own =
                values.stream().filter(row -> row.key.equals(setting.key())).toList();
        Optional<SettingRow> holds = nearest(own, around);
        Optional<SettingRow> here = own.stream().filter(row -> row.isFor(extent)).findFirst();
        return new SettingView(
                setting.key(),
                setting.type(),
                setting.description(),
                holds.map(row -> json.readTree(row.value)).orElse(setting.initial()),
                holds.map(row -> row.scopeType).orElse(null),
                setting.initial(),
                setting.kinds().stream().sorted().toList(),
                setting.least(),
                setting.most(),
                setting.measure(),
                isCustom,
                here.map(row -> row.version).orElse(null));
    }
}
