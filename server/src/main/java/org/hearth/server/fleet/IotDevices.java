package org.hearth.server.fleet;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.NotFound;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The devices that can be told what to do, as the caller may see them: the door to boxes, plugs
/// and speakers as one. Thread-safe.
public final class IotDevices {
    private final Tx tx;
    private final Fleet fleet;
    private final Commands commands;

    IotDevices(Tx tx, Fleet fleet, Commands commands) {
        this.tx = tx;
        this.fleet = fleet;
        this.commands = commands;
    }

    /// A device and what it is beside that.
    private record Known(Device device, HardwareRow row) {}

    /// All of them by name.
    public Page<IotDevice> devices(Caller caller, Listing listing) {
        return Page.of(listing, "name", seen(caller), one -> one.device().name())
                .map(one -> view(caller, one.device(), one.row()));
    }

    /// One of them.
    public IotDevice device(Caller caller, DeviceId id) {
        Device device = fleet.device(caller, id);
        return tx.read(FleetRepository_::new, rows -> rows.hardware(id.value()))
                .map(row -> view(caller, device, row))
                .orElseThrow(() -> new NotFound("device to control", id.value()));
    }

    /// How many there are of each kind, and how much is under way.
    public IotStatus status(Caller caller) {
        List<Known> all = seen(caller);
        List<IotStatus.Kind> kinds =
                Arrays.stream(HardwareKind.values()).map(kind -> kind(kind, all)).toList();
        List<DeviceId> seen = all.stream().map(one -> one.device().id()).toList();
        return new IotStatus(
                kinds,
                commands.count(CommandState.PENDING, seen),
                commands.count(CommandState.SENT, seen));
    }

    private IotStatus.Kind kind(HardwareKind kind, List<Known> all) {
        List<Device> own =
                all.stream().filter(one -> one.row().kind == kind).map(Known::device).toList();
        return new IotStatus.Kind(
                kind,
                own.size(),
                (int) own.stream().filter(Device::online).count(),
                !commands.repertoire().of(kind).isEmpty());
    }

    private List<Known> seen(Caller caller) {
        caller.require(Permission.DEVICE_READ);
        Map<UUID, HardwareRow> hardware =
                tx.read(FleetRepository_::new, FleetRepository::hardware).stream()
                        .collect(Collectors.toMap(row -> row.id, Function.identity()));
        return fleet.all(caller).stream()
                .flatMap(
                        device ->
                                Stream.ofNullable(hardware.get(device.id().value()))
                                        .map(row -> new Known(device, row)))
                .toList();
    }

    private IotDevice view(Caller caller, Device device, HardwareRow row) {
        Repertoire repertoire = commands.repertoire();
        return new IotDevice(
                device.id(),
                row.kind,
                row.externalId,
                device.name(),
                device.placeId(),
                device.online(),
                device.lastSeen(),
                row.board,
                row.appVersion,
                repertoire.of(row.kind).stream().map(one -> skill(repertoire, one)).toList(),
                repertoire.state(caller, row.kind, device.id()));
    }

    private static IotDevice.Skill skill(Repertoire repertoire, DeviceCommand<?> command) {
        return new IotDevice.Skill(
                command.name(),
                command.description(),
                repertoire.schema(command),
                command.phrases());
    }
}
