package org.hearth.server.settings;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
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
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// What the family sets at run time: the door to the settings. Thread-safe.
///
/// The nearest value holds: device before person before place before household, then the default.
public final class Settings {
    private final Platform platform;
    private final JsonMapper json = Json.mapper();
    private final List<Setting<?>> declared = new CopyOnWriteArrayList<>();
    private final KnownValues memory;

    Settings(Platform platform) {
        this.platform = platform;
        memory = new KnownValues(platform.tx());
    }

    /// Declares a setting of a feature; at start. The same one again is none more.
    public void declare(Setting<?> setting) {
        if (declared.contains(setting)) return;
        if (isDeclared(setting.key()))
            throw new IllegalArgumentException(setting.key() + " is declared twice");
        declared.add(setting);
    }

    /// What holds for the nearest of these; for features, which ask for their own settings.
    ///
    /// Answers from memory, also while the database is away: then with what held last, or with the
    /// default before anything was read. Never throws. Who has to act on a change listens to
    /// [SettingsEvents.SettingChanged], which comes when the new value is here already.
    ///
    /// @param nearby for what to look, in any order; the household is always looked at
    public <T> T value(Setting<T> setting, Extent... nearby) {
        return Known.nearest(memory.of(setting.key()), List.of(nearby))
                .map(row -> json.readTree(row.value))
                .filter(setting::isPossible)
                .map(setting::read)
                .orElseGet(() -> setting.read(setting.initial()));
    }

    /// Reads what is set, ahead of the first question.
    void start() {
        memory.read();
    }

    /// What is set for a key is gone after the commit.
    void forgotten(Unit unit) {
        unit.afterCommit(memory::changed);
    }

    /// Whatever has settings of its own that the caller may read: the house, then its places,
    /// devices and persons, each by name.
    public List<Holder> holders(Caller caller) {
        return Stream.of(
                        Stream.of(Holder.HOUSE),
                        holders(ResourceType.PLACE),
                        holders(ResourceType.DEVICE),
                        holders(ResourceType.PERSON))
                .flatMap(some -> some)
                .filter(one -> one.allows(caller, Permission.SETTINGS_READ))
                .toList();
    }

    /// All settings as they hold for something.
    public List<SettingView> settings(Caller caller, Extent extent) {
        require(caller, Permission.SETTINGS_READ, extent);
        return platform.tx()
                .read(
                        SettingsRepository_::new,
                        rows -> {
                            List<SettingRow> values = rows.allValues();
                            List<Extent> around = around(extent);
                            return known(rows).stream()
                                    .sorted(Comparator.comparing(Known::key))
                                    .map(one -> one.seen(values, extent, around, json))
                                    .toList();
                        });
    }

    /// Sets a value for something.
    ///
    /// @param version of what was set there before; null when nothing was
    public SettingView set(
            Caller caller, String key, Extent extent, JsonNode value, @Nullable Long version) {
        require(caller, Permission.SETTINGS_MANAGE, extent);
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
        require(caller, Permission.SETTINGS_MANAGE, extent);
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

    /// The thing, and the place that it stands in.
    private List<Extent> around(Extent extent) {
        Stream<Extent> places =
                find(extent).stream()
                        .flatMap(one -> one.resource().refs().stream())
                        .filter(ref -> ref.type() == ResourceType.PLACE && ref.id() != null)
                        .map(ref -> new Extent(Extent.Kind.PLACE, ref.id()));
        return Stream.concat(Stream.of(extent), places).distinct().toList();
    }

    private Optional<Holder> find(Extent extent) {
        UUID id = extent.id();
        if (id == null) return Optional.of(Holder.HOUSE);
        return platform.resources()
                .find(extent.type(), id)
                .map(known -> new Holder(extent, known.name(), known.resource()));
    }

    /// What is not there, as if it stood nowhere.
    private static Holder unknown(Extent extent) {
        UUID id = extent.id();
        Resource alone = id == null ? Resource.HOUSEHOLD : Resource.of(extent.type(), id);
        return new Holder(extent, "", alone);
    }

    private Stream<Holder> holders(ResourceType type) {
        return platform.resources().all(type).stream()
                .map(
                        known -> {
                            Extent extent = Extent.of(type, known.resource().self().id());
                            return new Holder(extent, known.name(), known.resource());
                        });
    }

    private SettingView view(Known known, List<SettingRow> values, Extent extent) {
        return known.seen(values, extent, around(extent), json);
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
        unit.afterCommit(memory::changed);
        unit.publish(new SettingsEvents.SettingChanged(key, extent));
    }

    private static Map<String, Object> fact(SettingRow row) {
        return Map.of("value", row.value, "kind", row.scopeType.wire);
    }

    private void require(Caller caller, Permission permission, Extent extent) {
        Optional<Holder> there = find(extent);
        there.orElseGet(() -> unknown(extent)).require(caller, permission);
        if (there.isEmpty()) throw new NotFound(extent.kind().wire, String.valueOf(extent.id()));
    }
}
