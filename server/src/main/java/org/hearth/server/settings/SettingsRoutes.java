package org.hearth.server.settings;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.patch;
import static org.hearth.server.platform.http.Endpoints.put;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// `/api/settings`, one's own, parameters and lists.
final class SettingsRoutes {
    private final Settings settings;
    private final Parameters parameters;
    private final PickLists lists;

    SettingsRoutes(Settings settings, Parameters parameters, PickLists lists) {
        this.settings = settings;
        this.parameters = parameters;
        this.lists = lists;
    }

    /// @param kind for what to set it
    /// @param id of the place, person or device
    /// @param version of what was set there before; null when nothing was
    record NewValue(Extent.Kind kind, @Nullable UUID id, JsonNode value, @Nullable Long version) {}

    /// @param version of what was set before; null when nothing was
    record OwnValue(JsonNode value, @Nullable Long version) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/settings", SettingView.class)
                        .allow(Permission.SETTINGS_READ)
                        .doc("All settings as they hold for something; the household if left out")
                        .query("kind", "household, place, person or device")
                        .query("id", "of the place, person or device")
                        .handle(r -> page(r, extent(r))),
                put("/api/settings/{key}", NewValue.class, SettingView.class)
                        .allow(Permission.SETTINGS_MANAGE)
                        .doc("Sets a value; a stale version is a conflict")
                        .handle(this::set),
                delete("/api/settings/{key}")
                        .allow(Permission.SETTINGS_MANAGE)
                        .doc("Takes a value back; what is set more widely holds again")
                        .query("kind", "household, place, person or device")
                        .query("id", "of the place, person or device")
                        .handle(this::reset),
                list("/api/me/settings", SettingView.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("All settings as they hold for oneself")
                        .handle(r -> page(r, own(r))),
                put("/api/me/settings/{key}", OwnValue.class, SettingView.class)
                        .allow(Permission.SIGNED_IN)
                        .doc("Sets a value for oneself")
                        .handle(this::setOwn),
                list("/api/parameters", Parameter.class)
                        .allow(Permission.SETTINGS_READ)
                        .doc("Parameters that the family added")
                        .handle(this::parameters),
                add("/api/parameters", Parameter.class, Parameter.class)
                        .allow(Permission.SETTINGS_MANAGE)
                        .doc("Adds a parameter")
                        .handle(r -> parameters.add(r.caller(), r.body())),
                delete("/api/parameters/{key}")
                        .allow(Permission.SETTINGS_MANAGE)
                        .doc("Removes a parameter with all its values")
                        .handle(this::removeParameter),
                list("/api/pick-lists", PickList.class)
                        .allow(Permission.SETTINGS_READ)
                        .doc("Lists to choose from")
                        .handle(r -> lists.lists(r.caller(), r.listing())),
                add("/api/pick-lists", PickListForm.class, PickList.class)
                        .allow(Permission.SETTINGS_MANAGE)
                        .doc("Writes a new list to choose from")
                        .handle(r -> lists.add(r.caller(), r.body())),
                patch("/api/pick-lists/{id}", PickListForm.class, PickList.class)
                        .allow(Permission.SETTINGS_MANAGE)
                        .doc("Writes a list again as a whole; a stale version is a conflict")
                        .handle(r -> lists.change(r.caller(), pickList(r), r.body())),
                delete("/api/pick-lists/{id}")
                        .allow(Permission.SETTINGS_MANAGE)
                        .doc("Removes a list; what was chosen from it stays")
                        .handle(this::removeList));
    }

    private Page<SettingView> page(Request<Void> request, Extent extent) {
        List<SettingView> all = settings.settings(request.caller(), extent);
        return Page.of(request.listing(), "key", all, one -> one.key() + " " + one.description());
    }

    private Page<Parameter> parameters(Request<Void> request) {
        List<Parameter> all = parameters.parameters(request.caller());
        return Page.of(request.listing(), "key", all, Parameter::key);
    }

    private SettingView set(Request<NewValue> request) {
        NewValue wanted = request.body();
        Extent extent = new Extent(wanted.kind(), wanted.id());
        return settings.set(
                request.caller(), request.path("key"), extent, wanted.value(), wanted.version());
    }

    private SettingView setOwn(Request<OwnValue> request) {
        OwnValue wanted = request.body();
        return settings.set(
                request.caller(),
                request.path("key"),
                own(request),
                wanted.value(),
                wanted.version());
    }

    private Done reset(Request<Void> request) {
        settings.reset(request.caller(), request.path("key"), extent(request));
        return Done.DONE;
    }

    private Done removeParameter(Request<Void> request) {
        parameters.remove(request.caller(), request.path("key"));
        return Done.DONE;
    }

    private Done removeList(Request<Void> request) {
        lists.remove(request.caller(), pickList(request));
        return Done.DONE;
    }

    private static Extent extent(Request<?> request) {
        return new Extent(
                request.query("kind", Extent.Kind.class).orElse(Extent.Kind.HOUSEHOLD),
                request.queryId("id", Function.identity()).orElse(null));
    }

    private static Extent own(Request<?> request) {
        return Extent.person(request.caller().person().value());
    }

    private static PickListId pickList(Request<?> request) {
        return request.id("id", PickListId::new);
    }
}
