package org.hearth.server.fleet;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.json.Doc;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

/// What somebody wants a device to do.
record ControlDevice(
        @Doc("Which device, as list_devices tells it") DeviceId deviceId,
        @Doc("One of the device's commands") @NotBlank @Size(max = 60) String command,
        @Doc("As the schema of the command wants them") @Nullable ObjectNode params) {}
