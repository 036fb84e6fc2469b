package org.hearth.server.settings;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Parameters that the family adds for its own scripts and automations: the door to what there is;
/// their values are set like any other setting. Thread-safe.
public final class Parameters {
    private static final Set<Extent.Kind> ALL = Set.of(Extent.Kind.values());

    private final Platform platform;
    private final Settings settings;
    private final JsonMapper json = Json.mapper();

    Parameters(Platform platform, Settings settings) {
        this.platform = platform;
        this.settings = settings;
    }

    /// All parameters by key.
    public List<Parameter> parameters(Caller caller) {
        caller.require(Permission.SETTINGS_READ, Resource.HOUSEHOLD);
        return platform.tx().read(SettingsRepository_::new, SettingsRepository::params).stream()
                .map(row -> setting(row, json))
                .map(one -> new Parameter(one.key(), one.type(), one.initial(), one.description()))
                .toList();
    }

    /// Adds one.
    public Parameter add(Caller caller, Parameter wanted) {
        caller.require(Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
        wanted.type().check(wanted.initial());
        return platform.tx()
                .write(
                        SettingsRepository_::new,
                        (rows, unit) -> {
                            boolean isTaken =
                                    settings.isDeclared(wanted.key())
                                            || rows.param(wanted.key()).isPresent();
                            if (isTaken) {
                                throw new Conflict(
                                        "There is a setting " + wanted.key() + " already.");
                            }
                            ParamRow row = new ParamRow();
                            row.id = Uuid7.next(platform.clock());
                            row.paramCode = wanted.key();
                            row.valueType = wanted.type();
                            row.defaultValue = json.writeValueAsString(wanted.initial());
                            row.remark = wanted.description();
                            row.createdAt = platform.clock().instant();
                            rows.insert(row);
                            Target target = new Target("parameter", null, wanted.key());
                            platform.audit().done(unit, caller, "parameter.add", target);
                            unit.publish(new SettingsEvents.ParameterChanged(wanted.key()));
                            return wanted;
                        });
    }

    /// Removes one with every value that was set for it.
    public void remove(Caller caller, String key) {
        caller.require(Permission.SETTINGS_MANAGE, Resource.HOUSEHOLD);
        platform.tx()
                .write(
                        SettingsRepository_::new,
                        (rows, unit) -> {
                            ParamRow row =
                                    rows.param(key)
                                            .orElseThrow(() -> new NotFound("parameter", key));
                            rows.delete(row);
                            rows.forget(key);
                            settings.forgotten(unit);
                            Target target = new Target("parameter", null, key);
                            platform.audit().done(unit, caller, "parameter.remove", target);
                            unit.publish(new SettingsEvents.ParameterChanged(key));
                            return row;
                        });
    }

    static Setting<JsonNode> setting(ParamRow row, JsonMapper json) {
        return new Setting<>(
                row.paramCode,
                row.valueType,
                json.readTree(row.defaultValue),
                row.remark,
                ALL,
                null,
                null,
                null,
                Function.identity());
    }
}
