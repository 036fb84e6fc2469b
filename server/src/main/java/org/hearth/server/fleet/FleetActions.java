package org.hearth.server.fleet;

import static org.hearth.server.platform.actions.Action.named;

import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.actions.Category;
import org.hearth.server.platform.actions.RiskFactor;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;

import java.util.List;

/// What can be done with devices by name.
final class FleetActions {
    private final IotDevices devices;
    private final Commands commands;

    FleetActions(IotDevices devices, Commands commands) {
        this.devices = devices;
        this.commands = commands;
    }

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
                                                caller, p.deviceId(), p.command(), p.params())));
    }
}
