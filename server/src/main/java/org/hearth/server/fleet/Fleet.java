package org.hearth.server.fleet;

import org.hearth.server.access.Client;
import org.hearth.server.access.Scope;
import org.hearth.server.access.Ticket;
import org.hearth.server.access.Tokens;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.auth.Resources;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.problem.Unauthenticated;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// The devices of the house: the door to which there are, whose they are and how they come in.
///
/// Thread-safe.
public final class Fleet {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Admission admission;
    private final Presence presence;
    private final Pairings pairings;

    Fleet(Platform platform, Admission admission, Presence presence) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.admission = admission;
        this.presence = presence;
        pairings = new Pairings(platform, admission);
    }

    /// Makes a code that lets one device in, for as long as the house has set; with `until`, for a
    /// guest whom the house does not know yet.
    ///
    /// Dials the hub's own addresses, some seconds where one is silent; not within a transaction.
    public Pairing startPairing(Caller caller, NewPairing wanted) {
        return pairings.start(caller, wanted, null);
    }

    /// As the other, for somebody who reaches the hub at that address themselves.
    Pairing startPairing(Caller caller, NewPairing wanted, URI asked) {
        return pairings.start(caller, wanted, asked);
    }

    /// Takes a code back that nobody came in by; throws [Conflict] when a device did. One that is
    /// over already stays so. A new guest whom nobody has come in for leaves with their code, and
    /// an hour after one that ran out.
    ///
    /// @param id of the pairing
    public void cancelPairing(Caller caller, UUID id) {
        pairings.cancel(caller, id);
    }

    /// A device that was let in, with its first tokens.
    public record Admitted(Tokens tokens, Device device) {}

    /// Lets a device in for its code, as somebody typed it.
    public Admitted completePairing(String code, Client client, Origin origin) {
        return completePairing(Ticket.typed(code), client, origin);
    }

    /// Lets a device in for what it shows.
    public Admitted completePairing(Ticket shown, Client client, Origin origin) {
        return pairings.complete(shown, client, origin);
    }

    /// The device behind the caller's sign-in; a sign-in without one gets it now.
    public Device own(Caller caller, Client client) {
        SessionId session = caller.session();
        if (session == null) throw new Unauthenticated("Sign in first.");
        return tx.write(
                FleetRepository_::new,
                (fleet, unit) -> {
                    Optional<DeviceRow> known = fleet.deviceOf(session.value());
                    if (known.isPresent()) return seen(known.get());
                    DeviceRow row = row(Uuid7.next(clock), client);
                    row.userId = caller.personValue();
                    row.sessionId = session.value();
                    insert(fleet, unit, row);
                    return seen(row);
                });
    }

    /// The hub's own console, made at its first start.
    public Device console(Caller caller, String name) {
        caller.require(Permission.DEVICE_READ);
        return tx.write(
                FleetRepository_::new,
                (fleet, unit) -> {
                    Optional<DeviceRow> known = fleet.console();
                    if (known.isPresent()) return seen(known.get());
                    Client client = new Client(name, Client.Type.CONSOLE);
                    DeviceRow row = row(Uuid7.next(clock), client);
                    insert(fleet, unit, row);
                    return seen(row);
                });
    }

    /// The hub's own console; empty when it never had one.
    public Optional<DeviceId> console(Caller caller) {
        caller.require(Permission.DEVICE_READ);
        return tx.read(FleetRepository_::new, FleetRepository::console)
                .map(row -> new DeviceId(row.id));
    }

    /// All devices by name.
    public Page<Device> devices(Caller caller, Listing listing) {
        return Page.of(listing, "name", all(caller), Device::name);
    }

    /// All devices that the caller may see, by name.
    List<Device> all(Caller caller) {
        caller.require(Permission.DEVICE_READ);
        return tx.read(
                FleetRepository_::new,
                fleet ->
                        fleet.devices().stream()
                                .filter(row -> isSeen(caller, row))
                                .map(this::seen)
                                .toList());
    }

    /// One device.
    public Device device(Caller caller, DeviceId id) {
        caller.requireSight(Permission.DEVICE_READ, resource(id), () -> unknown(id));
        return tx.read(
                FleetRepository_::new,
                fleet -> fleet.device(id.value()).map(this::seen).orElseThrow(() -> unknown(id)));
    }

    /// Gives a device another name.
    public Device rename(Caller caller, DeviceId id, DeviceChange change) {
        return tx.write(
                FleetRepository_::new,
                (fleet, unit) -> {
                    DeviceRow row = theirs(fleet, caller, Permission.DEVICE_MANAGE, id);
                    Conflict.unlessPresent("The device", change.version(), row.version);
                    Target target = Target.of("device", id, row.name);
                    audit.changed(
                            unit,
                            caller,
                            "device.rename",
                            target,
                            Map.of("name", row.name),
                            Map.of("name", change.name()));
                    row.name = change.name();
                    fleet.update(row);
                    unit.publish(new FleetEvents.DeviceRenamed(id, row.name));
                    return seen(row);
                });
    }

    /// Puts a device into a place, or takes it out of all of them; for who may do so in both.
    ///
    /// @param place null takes it out
    public Device move(Caller caller, DeviceId id, @Nullable UUID place) {
        return tx.write(
                FleetRepository_::new,
                (fleet, unit) -> {
                    DeviceRow row = theirs(fleet, caller, Permission.DEVICE_MANAGE, id);
                    caller.require(Permission.DEVICE_MANAGE, resource(id.value(), place));
                    caller.requireNothingDenied(resource(row));
                    caller.requireNothingDenied(resource(id.value(), place));
                    audit.changed(
                            unit,
                            caller,
                            "device.move",
                            Target.of("device", id, row.name),
                            Map.of("placeId", Objects.toString(row.placeId, "")),
                            Map.of("placeId", Objects.toString(place, "")));
                    row.placeId = place;
                    fleet.update(row);
                    unit.publish(new FleetEvents.DeviceMoved(id));
                    return seen(row);
                });
    }

    /// Removes a device, of whoever reaches no further than the caller; whoever uses it has to sign
    /// in or pair again.
    public void remove(Caller caller, DeviceId id) {
        tx.write(
                FleetRepository_::new,
                (fleet, unit) -> {
                    DeviceRow row = theirs(fleet, caller, Permission.DEVICE_MANAGE, id);
                    caller.requireNothingDenied(resource(row));
                    requireReach(caller, row);
                    if (row.sessionId != null) {
                        admission
                                .door()
                                .end(new SessionId(row.sessionId), "its device was removed");
                    }
                    fleet.delete(row);
                    audit.done(unit, caller, "device.remove", Target.of("device", id, row.name));
                    unit.publish(new FleetEvents.DeviceRemoved(id));
                    return row;
                });
    }

    private void requireReach(Caller caller, DeviceRow row) {
        UUID owner = row.userId;
        if (owner == null || owner.equals(caller.personValue())) return;
        admission.codes().requireReach(caller, new PersonId(owner), Scope.ADMIN);
    }

    /// A setting that a device keeps for itself, such as the console's sound output.
    public Optional<String> config(Caller caller, DeviceId id, String key) {
        DeviceRow row =
                tx.read(
                        FleetRepository_::new,
                        fleet -> theirs(fleet, caller, Permission.DEVICE_READ, id));
        return Optional.ofNullable(row.config.get(key)).map(String::valueOf);
    }

    /// Changes such a setting.
    public void configure(Caller caller, DeviceId id, String key, String value) {
        tx.write(
                FleetRepository_::new,
                (fleet, _) -> {
                    DeviceRow row = theirs(fleet, caller, Permission.DEVICE_CONTROL, id);
                    row.config = new HashMap<>(row.config);
                    row.config.put(key, value);
                    fleet.update(row);
                    return row;
                });
    }

    /// A connection of the device has opened.
    public void connected(DeviceId id) {
        presence.connected(id);
    }

    /// A connection of the device has ended; with the last one it is offline.
    public void disconnected(DeviceId id) {
        presence.disconnected(id);
    }

    /// Whether the device is connected now.
    public boolean isOnline(DeviceId id) {
        return presence.isOnline(id);
    }

    /// Whether the caller may see the device; where it stands is looked up only for who may not see
    /// all.
    boolean isSeen(Caller caller, DeviceId id) {
        return caller.reach(Permission.DEVICE_READ).isEverywhere()
                || caller.may(Permission.DEVICE_READ, resource(id));
    }

    /// The device as a thing that permissions are given for, with the place that it is in.
    private Resource resource(DeviceId id) {
        return tx.read(FleetRepository_::new, fleet -> resource(fleet.device(id.value()), id));
    }

    private static Resource resource(Optional<DeviceRow> row, DeviceId id) {
        return row.map(Fleet::resource).orElseGet(() -> resource(id.value(), null));
    }

    /// A device with which the caller may do that where it stands, read in the transaction that
    /// does it: who writes a row that was moved meanwhile is refused.
    static DeviceRow theirs(
            FleetRepository fleet, Caller caller, Permission permission, DeviceId id) {
        Optional<DeviceRow> row = fleet.device(id.value());
        caller.require(permission, resource(row, id));
        return row.orElseThrow(() -> unknown(id));
    }

    /// The device as a thing that policies name.
    Optional<Resources.Known> known(UUID id) {
        return tx.read(FleetRepository_::new, fleet -> fleet.device(id)).map(Fleet::known);
    }

    /// All devices as such.
    List<Resources.Known> choices() {
        return tx.read(FleetRepository_::new, FleetRepository::devices).stream()
                .map(Fleet::known)
                .toList();
    }

    private static Resources.Known known(DeviceRow row) {
        return new Resources.Known(row.name, resource(row));
    }

    private static Resource resource(DeviceRow row) {
        return resource(row.id, row.placeId);
    }

    static Resource resource(UUID id, @Nullable UUID place) {
        return Resource.of(ResourceType.DEVICE, id).in(ResourceType.PLACE, place);
    }

    private static boolean isSeen(Caller caller, DeviceRow row) {
        return caller.may(Permission.DEVICE_READ, resource(row));
    }

    static NotFound unknown(DeviceId id) {
        return new NotFound("device", id.value());
    }

    private Device seen(DeviceRow row) {
        return Device.of(row, isOnline(new DeviceId(row.id)));
    }

    private DeviceRow row(UUID id, Client client) {
        return DeviceRow.of(
                id, DeviceRow.Kind.CLIENT, client.type().wire(), client.name(), clock.instant());
    }

    static void insert(FleetRepository fleet, Unit unit, DeviceRow row) {
        fleet.insert(row);
        unit.publish(new FleetEvents.DeviceAdded(new DeviceId(row.id)));
    }
}
