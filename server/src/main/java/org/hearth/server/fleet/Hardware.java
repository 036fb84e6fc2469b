package org.hearth.server.fleet;

import org.hearth.server.access.Codes;
import org.hearth.server.access.Scope;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The door to devices that are no clients: which there are, and the keys by which the hub knows
/// them. Thread-safe.
///
/// A key is 256 random bits, handed over to the firmware that was let in. Only its hash is kept.
public final class Hardware {
    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Codes codes;

    Hardware(Platform platform, Codes codes) {
        this.codes = codes;
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
    }

    /// A device as whoever talks to it needs it.
    ///
    /// @param clientId of the firmware that has the key; null before it is handed over
    /// @param awaitedClientId of the firmware that gets a new one when it next comes; null for none
    public record Known(DeviceId id, @Nullable String clientId, @Nullable String awaitedClientId) {

        /// Whether it is this firmware that has the key.
        public boolean isFor(String client) {
            return client.equals(clientId);
        }

        /// Whether it is this firmware that gets a new key.
        public boolean awaits(String client) {
            return client.equals(awaitedClientId);
        }
    }

    /// The device of that hardware; empty for one that was never let in.
    public Optional<Known> find(HardwareKind kind, String externalId) {
        return tx.read(FleetRepository_::new, fleet -> fleet.hardware(kind, externalId))
                .map(row -> new Known(new DeviceId(row.id), row.clientId, row.awaitedClientId));
    }

    /// All devices of a kind, for the hub's own work.
    public List<DeviceId> all(HardwareKind kind) {
        return tx.read(FleetRepository_::new, fleet -> fleet.hardware(kind)).stream()
                .map(DeviceId::new)
                .toList();
    }

    /// What sort of device it is; empty for clients and for what is not there.
    Optional<HardwareKind> kind(DeviceId id) {
        return tx.read(FleetRepository_::new, fleet -> fleet.hardware(id.value()))
                .map(row -> row.kind);
    }

    /// What sort each of the devices is that are no clients.
    Map<DeviceId, HardwareKind> kinds() {
        return tx.read(FleetRepository_::new, FleetRepository::hardware).stream()
                .collect(Collectors.toMap(row -> new DeviceId(row.id), row -> row.kind));
    }

    /// Lets a device in, of whoever reaches no further than the caller; it gets its key when it
    /// next comes.
    public DeviceId add(Caller caller, NewHardware wanted) {
        UUID id = Uuid7.next(clock);
        return tx.write(
                FleetRepository_::new,
                (fleet, unit) -> {
                    Resource thing = Fleet.resource(id, wanted.placeId());
                    caller.require(Permission.DEVICE_MANAGE, thing);
                    requireReach(caller, wanted.personId());
                    if (fleet.hardware(wanted.kind(), wanted.externalId()).isPresent())
                        throw new Conflict("This device is in already.");
                    HardwareKind kind = wanted.kind();
                    DeviceRow device =
                            DeviceRow.of(id, kind.kind, kind.wire, wanted.name(), clock.instant());
                    device.userId = wanted.personId() == null ? null : wanted.personId().value();
                    device.placeId = wanted.placeId();
                    Fleet.insert(fleet, unit, device);
                    fleet.insert(row(id, wanted));
                    Target target = Target.of("device", new DeviceId(id), wanted.name());
                    audit.done(unit, caller, "device.add", target);
                    return new DeviceId(id);
                });
    }

    private void requireReach(Caller caller, @Nullable PersonId person) {
        if (person == null || person.value().equals(caller.personValue())) return;
        codes.requireReach(caller, person, Scope.ADMIN);
    }

    private static HardwareRow row(UUID id, NewHardware wanted) {
        HardwareRow row = new HardwareRow();
        row.id = id;
        row.kind = wanted.kind();
        row.externalId = wanted.externalId();
        row.awaitedClientId = wanted.clientId();
        return row;
    }

    /// Has a device get a new key when that firmware next comes, because the old one is lost. Until
    /// then the old one is good.
    public DeviceId renewKey(Caller caller, DeviceId id, String clientId) {
        return tx.write(
                FleetRepository_::new,
                (fleet, unit) -> {
                    DeviceRow device = Fleet.theirs(fleet, caller, Permission.DEVICE_MANAGE, id);
                    caller.requireNothingDenied(Fleet.resource(device.id, device.placeId));
                    requireReach(
                            caller, device.userId == null ? null : new PersonId(device.userId));
                    HardwareRow row =
                            fleet.hardware(id.value()).orElseThrow(() -> Fleet.unknown(id));
                    row.awaitedClientId = clientId;
                    fleet.update(row);
                    Target target = Target.of("device", id, device.name);
                    audit.done(unit, caller, "device.renew-key", target);
                    return id;
                });
    }

    /// A new key for the firmware that was let in; empty when this one was not, or has shown its
    /// key. An answer may be lost on its way, so there is a new one until the first was shown.
    public Optional<String> handOver(DeviceId id, String clientId) {
        String key = Secrets.token();
        return tx.write(
                FleetRepository_::new,
                (fleet, _) -> {
                    Optional<HardwareRow> awaited =
                            fleet.hardware(id.value())
                                    .filter(row -> clientId.equals(row.awaitedClientId));
                    awaited.ifPresent(
                            row -> {
                                row.keyHash = Secrets.hash(key);
                                row.clientId = clientId;
                                fleet.update(row);
                            });
                    return awaited.map(_ -> key);
                });
    }

    /// The device that shows its key; empty for a wrong key, and for another firmware than the one
    /// that it was given to.
    public Optional<DeviceId> recognise(
            HardwareKind kind, String externalId, String clientId, String key) {
        byte[] shown = Secrets.hash(key);
        Optional<HardwareRow> known =
                tx.read(FleetRepository_::new, fleet -> fleet.hardware(kind, externalId))
                        .filter(row -> clientId.equals(row.clientId))
                        .filter(
                                row ->
                                        row.keyHash != null
                                                && MessageDigest.isEqual(shown, row.keyHash));
        known.filter(row -> clientId.equals(row.awaitedClientId)).ifPresent(this::arrived);
        return known.map(row -> new DeviceId(row.id));
    }

    /// The key has arrived: no other is handed over.
    private void arrived(HardwareRow row) {
        tx.write(FleetRepository_::new, (fleet, _) -> fleet.arrived(row.id, row.awaitedClientId));
    }

    /// What a device says of itself.
    public void reports(DeviceId id, String board, String appVersion) {
        tx.write(
                FleetRepository_::new,
                (fleet, _) -> fleet.reports(id.value(), board, appVersion, clock.instant()));
    }
}
