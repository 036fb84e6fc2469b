package org.hearth.server.fleet;

import org.hearth.server.access.AccessEvents;
import org.hearth.server.access.Client;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.socket.Connection;
import org.hearth.server.platform.socket.Hello;
import org.hearth.server.platform.socket.Sockets;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Knows which device is at the other end of a socket, and ends sockets with their sign-in. A
/// socket counts once for its device, however often the client introduces itself.
final class FleetSockets implements AutoCloseable {
    private static final String TOPIC = "device";

    private final Fleet fleet;
    private final Sockets sockets;
    private final Subscription changes;
    private final Subscription endings;

    FleetSockets(Fleet fleet, Sockets sockets, Bus bus) {
        this.fleet = fleet;
        this.sockets = sockets;
        sockets.topic(TOPIC, Permission.DEVICE_READ);
        sockets.onHello(this::greet);
        sockets.onEnd(this::end);
        changes = bus.subscribe("fleet.sockets", FleetEvents.class, this::tell);
        endings = bus.subscribe("fleet.endings", AccessEvents.SessionEnded.class, this::cut);
    }

    private void greet(Connection connection, Hello hello, Map<String, Object> welcome) {
        String name = Objects.requireNonNullElse(hello.name(), "Browser");
        Device device = fleet.own(connection.caller(), new Client(cut(name), Client.Type.WEB));
        welcome.put("deviceId", device.id());
        Optional<Device> before = connection.get(Device.class);
        connection.put(Device.class, device);
        if (before.isPresent() && before.get().id().equals(device.id())) return;
        before.ifPresent(one -> fleet.disconnected(one.id()));
        fleet.connected(device.id());
    }

    private void end(Connection connection) {
        connection.get(Device.class).ifPresent(device -> fleet.disconnected(device.id()));
    }

    private void cut(AccessEvents.SessionEnded ended) {
        sockets.closeIf(one -> ended.session().equals(one.caller().session()));
    }

    private void tell(FleetEvents event) {
        DeviceId id = event.device();
        sockets.tell(
                TOPIC,
                "device.changed",
                caller ->
                        fleet.isSeen(caller, id)
                                ? Optional.of(Map.of("id", id))
                                : Optional.empty());
    }

    private static String cut(String name) {
        return name.length() <= 100 ? name : name.substring(0, 100);
    }

    @Override
    public void close() {
        changes.close();
        endings.close();
    }
}
