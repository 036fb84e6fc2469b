package org.hearth.server.fleet;

import org.hearth.server.access.Client;
import org.hearth.server.access.Codes;
import org.hearth.server.access.NewPerson;
import org.hearth.server.access.PersonKind;
import org.hearth.server.access.Scope;
import org.hearth.server.access.Ticket;
import org.hearth.server.access.Tokens;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Actor;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.db.Unit;
import org.hearth.server.platform.host.Doorplate;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// How devices come into the house: part of the door [Fleet]. Thread-safe.
final class Pairings {
    private final Platform platform;
    private final Admission admission;
    private final JsonMapper json = Json.mapper();

    Pairings(Platform platform, Admission admission) {
        this.platform = platform;
        this.admission = admission;
    }

    /// @param asked where whoever asks reaches the hub themselves; null on the console
    Pairing start(Caller caller, NewPairing wanted, @Nullable URI asked) {
        caller.require(Permission.DEVICE_MANAGE, Resource.any(ResourceType.DEVICE));
        boolean isNewGuest = wanted.isNewGuest();
        Doorplate plate = platform.doorplate();
        Tx.forbid();
        List<URI> addresses = addresses(plate, asked);
        return platform.tx()
                .write(
                        FleetRepository_::new,
                        (_, unit) -> {
                            PersonId person =
                                    isNewGuest ? guest(caller, wanted) : owner(caller, wanted);
                            Codes.Fresh fresh = code(caller, unit, person, wanted);
                            String link =
                                    new Invitation(
                                                    addresses,
                                                    fresh.code(),
                                                    fresh.secret(),
                                                    plate.name(),
                                                    inviter(caller),
                                                    wanted.name())
                                            .link(json);
                            return new Pairing(link, details(fresh, wanted.scope(), person));
                        });
    }

    /// What was dialled, and last of all where whoever asks found the hub: by a proxy, or where the
    /// machine does not know its own address.
    private static List<URI> addresses(Doorplate plate, @Nullable URI asked) {
        List<URI> all = new ArrayList<>(plate.addresses().dialled());
        if (asked != null && !all.contains(asked) && (all.isEmpty() || !isLoopback(asked))) {
            all.add(asked);
        }
        if (all.isEmpty()) {
            throw new Invalid("This hub is in no network that a phone could reach it by.");
        }
        return all;
    }

    /// A name is how somebody else than this machine calls the hub, unless it is `localhost`.
    private static boolean isLoopback(URI asked) {
        String host = String.valueOf(asked.getHost()).replaceAll("[\\[\\]]", "");
        try {
            return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException aName) {
            return false;
        }
    }

    private PersonId owner(Caller caller, NewPairing wanted) {
        PersonId person = wanted.personId() == null ? caller.person() : wanted.personId();
        admission.codes().requireReach(caller, person, wanted.scope());
        return person;
    }

    private PersonId guest(Caller caller, NewPairing wanted) {
        String name = wanted.name() == null || wanted.name().isBlank() ? "Guest" : wanted.name();
        NewPerson form =
                new NewPerson(name, null, PersonKind.GUEST, null, null, null, null, wanted.until());
        return admission.people().add(caller, form).id();
    }

    private Codes.Fresh code(Caller caller, Unit unit, PersonId person, NewPairing wanted) {
        Codes.Fresh fresh = admission.code(caller, person, wanted);
        Target target = new Target("pairing", fresh.id().toString(), wanted.name());
        platform.audit().done(unit, caller, "pairing.start", target);
        return fresh;
    }

    private static @Nullable String inviter(Caller caller) {
        boolean isSomebody = caller.actor().kind() == Actor.Kind.USER;
        return isSomebody ? caller.actor().name() : null;
    }

    private Pairing.Details details(Codes.Fresh fresh, Scope scope, PersonId person) {
        Duration left = Duration.between(platform.clock().instant(), fresh.expiresAt());
        return new Pairing.Details(
                fresh.id(), fresh.code(), scope, person, fresh.expiresAt(), left.toSeconds());
    }

    void cancel(Caller caller, UUID id) {
        caller.require(Permission.DEVICE_MANAGE, Resource.any(ResourceType.DEVICE));
        platform.tx()
                .write(
                        FleetRepository_::new,
                        (_, unit) -> {
                            if (admission.codes().cancel(caller, id)) {
                                Target target = new Target("pairing", id.toString(), null);
                                platform.audit().done(unit, caller, "pairing.cancel", target);
                            }
                            return id;
                        });
    }

    Fleet.Admitted complete(Ticket shown, Client client, Origin origin) {
        UUID id = Uuid7.next(platform.clock());
        return platform.tx()
                .write(
                        FleetRepository_::new,
                        (fleet, unit) -> {
                            Codes.Opened opened = admission.codes().use(shown, id, origin);
                            Tokens tokens =
                                    admission
                                            .door()
                                            .admit(opened.person(), opened.scope(), client, origin);
                            DeviceRow row =
                                    DeviceRow.of(
                                            id,
                                            DeviceRow.Kind.CLIENT,
                                            client.type().wire(),
                                            client.name(),
                                            platform.clock().instant());
                            row.userId = opened.person().value();
                            row.sessionId = tokens.session().value();
                            Fleet.insert(fleet, unit, row);
                            note(unit, row, opened, origin);
                            return new Fleet.Admitted(tokens, Device.of(row, false));
                        });
    }

    private void note(Unit unit, DeviceRow row, Codes.Opened opened, Origin origin) {
        Target target = Target.of("device", new DeviceId(row.id), row.name);
        String by = Objects.requireNonNullElse(opened.invitedBy(), "");
        Map<String, String> details =
                Map.of("invitedBy", by, "person", opened.person().value().toString());
        platform.audit()
                .done(unit, Caller.system("pairing").from(origin), "device.pair", target, details);
    }
}
