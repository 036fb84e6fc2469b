package org.hearth.server.fleet;

import static org.hearth.server.platform.actions.Action.named;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.actions.Category;
import org.hearth.server.platform.actions.RiskFactor;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.json.Doc;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// What can be done with devices by name.
final class FleetActions {
    private final IotDevices devices;
    private final Commands commands;

    FleetActions(IotDevices devices, Commands commands) {
        this.devices = devices;
        this.commands = commands;
    }

    record ControlDevice(
            @Doc("Which device, as list_devices tells it") DeviceId deviceId,
            @Doc("One of the device's commands") @NotBlank @Size(max = 60) String command,
            @Doc("As the schema of the command wants them") @Nullable ObjectNode params) {}

    List<Action<?>> actions() {
        return List.of(
                named("list_devices")
                        .doc("Tells which boxes, plugs and speakers there are.")
                        .takesNothing()
                        .allow(Permission.DEVICE_READ)
                        .category(Category.TOOL_EXECUTION)
                        .handle((caller, _) -> devices.devices(caller, Listing.FIRST)),
                named("control_device")
                        .doc("Tells a box, plug or speaker to do something.")
                        .takes(ControlDevice.class)
                        .allow(Permission.DEVICE_CONTROL)
                        .category(Category.TOOL_EXECUTION, RiskFactor.AFFECTS_OTHERS)
                        .handle(
                                (caller, p) ->
                                        commands.control(
                                                caller,
                                                p.deviceId(),
                                                p.command(),
                                                p.params() == null
                                                        ? JsonNodeFactory.instance.objectNode()
                                                        : p.params())));
    }
}
