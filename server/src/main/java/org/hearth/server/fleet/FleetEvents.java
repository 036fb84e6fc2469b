package org.hearth.server.fleet;

import org.hearth.server.platform.bus.Event;

/// What happened to the devices of the house.
public sealed interface FleetEvents extends Event {
    /// Which device.
    DeviceId device();

    /// A device came to the house.
    record DeviceAdded(DeviceId device) implements FleetEvents {}

    /// A device has another name.
    record DeviceRenamed(DeviceId device, String name) implements FleetEvents {}

    /// A device is gone for good.
    record DeviceRemoved(DeviceId device) implements FleetEvents {}

    /// A device has connected.
    record DeviceConnected(DeviceId device) implements FleetEvents {}

    /// A device's last connection is gone.
    record DeviceDisconnected(DeviceId device) implements FleetEvents {}

    /// It stands in another place now, or in none.
    record DeviceMoved(DeviceId device) implements FleetEvents {}

    /// Something stands in its journal that others want to see.
    record DeviceNoted(DeviceId device) implements FleetEvents {}

    /// Something that it was told to do has come further.
    record CommandChanged(DeviceId device, CommandId command) implements FleetEvents {}
}
