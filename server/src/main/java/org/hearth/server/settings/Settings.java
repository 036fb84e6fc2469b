package org.hearth.server.settings;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// What the family sets at run time: the door to the settings. Thread-safe.
///
/// The nearest value holds: device before person before place before household, then the default.
public final class Settings {
    private final Platform platform;
    private final JsonMapper json = Json.mapper();
    private final List<Setting> declared = new CopyOnWriteArrayList<>();

    Settings(Platform platform) {
        this.platform = platform;
    }

    /// Declares a setting of a feature; at start.
    public void declare(Setting setting) {
        if (isDeclared(setting.key()))
            throw new IllegalArgumentException(setting.key() + " is declared twice");
        declared.add(setting);
    }

    /// What holds for the nearest of these; for features, which ask for their own settings.
    ///
    /// @param nearby for what to look, in any order; the household is always looked at
    public JsonNode value(Setting setting, Extent... nearby) {
        return platform.tx()
                .read(
                        SettingsRepository_::new,
                        rows -> nearest(rows.values(setting.key()), List.of(nearby)))
                .map(row -> json.readTree(row.value))
                .orElse(setting.initial());
    }

    /// All settings as they hold for something.
    public List<SettingView> settings(Caller caller, Extent extent) {
        requireRead(caller, extent);
        return platform.tx()
                .read(
                        SettingsRepository_::new,
                        rows -> {
                            List<SettingRow> values = rows.allValues();
                            return known(rows).stream()
                                    .sorted(Comparator.comparing(Known::key))
                                    .map(one -> view(one, values, extent))
                                    .toList();
                        });
    }

    /// Sets a value for something.
    ///
    /// @param version of what was set there before; null when nothing was
    public SettingView set(
            Caller caller, String key, Extent extent, JsonNode value, @Nullable Long version) {
        requireManage(caller, extent);
        return platform.tx()
                .write(
                        SettingsRepository_::new,
                        (rows, unit) -> {
                            Known known = find(rows, key);
                            known.setting().check(extent);
                            known.setting().check(value);
                            Optional<SettingRow> before = at(rows, key, extent);
                            long present = before.map(row -> row.version).orElse(-1L);
                            long read = version == null ? -1L : version;
                            Conflict.unlessPresent("The setting", read, present);
                            SettingRow row = before.orElseGet(() -> blank(key, extent));
                            Map<String, Object> old = before.isEmpty() ? Map.of() : fact(row);
                            row.value = json.writeValueAsString(value);
                            row.updatedBy = caller.personValue();
                            row.updatedAt = platform.clock().instant();
                            if (before.isPresent()) rows.update(row);
                            else rows.insert(row);
                            note(unit, caller, key, extent, old, fact(row));
                            return view(known, rows.values(key), extent);
                        });
    }

    /// Takes back what was set for something: what is set more widely holds again.
    public SettingView reset(Caller caller, String key, Extent extent) {
        requireManage(caller, extent);
        return platform.tx()
                .write(
                        SettingsRepository_::new,
                        (rows, unit) -> {
                            Known known = find(rows, key);
                            at(rows, key, extent)
                                    .ifPresent(
                                            row -> {
                                                rows.delete(row);
                                                note(
                                                        unit, caller, key, extent, fact(row),
                                                        Map.of());
                                            });
                            return view(known, rows.values(key), extent);
                        });
    }

    /// A setting of the code or of the family.
    private record Known(Setting setting, boolean isCustom) {
        String key() {
            return setting.key();
        }
    }

    private List<Known> known(SettingsRepository rows) {
        List<Known> all = new ArrayList<>();
        declared.forEach(one -> all.add(new Known(one, false)));
        rows.params().forEach(row -> all.add(new Known(Parameters.setting(row, json), true)));
        return all;
    }

    private Known find(SettingsRepository rows, String key) {
        return known(rows).stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("setting", key));
    }

    /// Whether a feature has declared it.
    boolean isDeclared(String key) {
        return declared.stream().anyMatch(one -> one.key().equals(key));
    }

    private static Optional<SettingRow> at(SettingsRepository rows, String key, Extent extent) {
        return rows.values(key).stream().filter(row -> row.isFor(extent)).findFirst();
    }

    private static Optional<SettingRow> nearest(List<SettingRow> rows, List<Extent> nearby) {
        return rows.stream()
                .filter(row -> row.isFor(Extent.HOUSEHOLD) || nearby.stream().anyMatch(row::isFor))
                .max(Comparator.comparing(row -> row.scopeType));
    }

    private SettingView view(Known known, List<SettingRow> values, Extent extent) {
        Setting setting = known.setting();
        List<SettingRow> own =
                values.stream().filter(row -> row.key.equals(setting.key())).toList();
        Optional<SettingRow> holds = nearest(own, List.of(extent));
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
                known.isCustom(),
                here.map(row -> row.version).orElse(null));
    }

    private SettingRow blank(String key, Extent extent) {
        SettingRow row = new SettingRow();
        row.id = Uuid7.next(platform.clock());
        row.key = key;
        row.scopeType = extent.kind();
        row.placeId = extent.kind() == Extent.Kind.PLACE ? extent.id() : null;
        row.userId = extent.kind() == Extent.Kind.PERSON ? extent.id() : null;
        row.deviceId = extent.kind() == Extent.Kind.DEVICE ? extent.id() : null;
        row.createdAt = platform.clock().instant();
        return row;
    }

    private void note(
            Unit unit,
            Caller caller,
            String key,
            Extent extent,
            Map<String, Object> before,
            Map<String, Object> after) {
        Target target = new Target("setting", Objects.toString(extent.id(), null), key);
        platform.audit().changed(unit, caller, "setting.change", target, before, after);
        unit.publish(new SettingsEvents.SettingChanged(key, extent));
    }

    private static Map<String, Object> fact(SettingRow row) {
        return Map.of("value", row.value, "kind", row.scopeType.wire);
    }

    /// One's own settings are one's own.
    private static boolean isOwn(Caller caller, Extent extent) {
        return extent.kind() == Extent.Kind.PERSON
                && Objects.equals(extent.id(), caller.personValue());
    }

    private void requireRead(Caller caller, Extent extent) {
        if (!isOwn(caller, extent)) {
            caller.require(Permission.SETTINGS_READ, extent.resource());
            requireThere(extent);
        }
    }

    private void requireManage(Caller caller, Extent extent) {
        if (!isOwn(caller, extent)) {
            caller.require(Permission.SETTINGS_MANAGE, extent.resource());
            requireThere(extent);
        }
    }

    private void requireThere(Extent extent) {
        if (extent.id() == null) return;
        if (platform.resources().find(extent.type(), extent.id()).isEmpty()) {
            throw new NotFound(extent.kind().wire, extent.id());
        }
    }
}
