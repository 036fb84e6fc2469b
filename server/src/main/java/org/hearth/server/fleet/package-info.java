/// Every device of the house, how it came in, what happened with it and what it is told to do.
///
/// Owns `devices`, `iot_devices`, `iot_events` and `iot_commands`; tells [FleetEvents]; serves
/// `/api/devices`, `/api/iot` and `/api/auth/pair`; declares the actions `list_devices` and
/// `control_device`; [DeviceCommands] is the port for what devices of a kind can be told.
@NullMarked
package org.hearth.server.fleet;

import org.jspecify.annotations.NullMarked;
