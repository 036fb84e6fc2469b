package org.hearth.server.fleet;

import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.patch;
import static org.hearth.server.platform.http.Endpoints.post;
import static org.hearth.server.platform.http.Endpoints.put;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.access.Client;
import org.hearth.server.access.SignedIn;
import org.hearth.server.access.Ticket;
import org.hearth.server.access.TokenCookies;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// `/api/devices` and `/api/auth/pair`.
final class FleetRoutes {
    private final Fleet fleet;
    private final Journal journal;

    FleetRoutes(Fleet fleet, Journal journal) {
        this.fleet = fleet;
        this.journal = journal;
    }

    /// @param placeId null takes it out of all places
    record Move(@Nullable UUID placeId) {}

    /// @param secret of the QR code; a typed code has none
    record PairingRequest(
            @NotBlank @Size(max = 20) String code,
            @Nullable @Size(max = 100) String secret,
            @Valid Client device) {}

    /// @param accessToken null for `web` devices, whose tokens are in cookies
    record Paired(
            @Nullable String accessToken,
            @Nullable String refreshToken,
            long expiresIn,
            Device device) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/devices", Device.class)
                        .allow(Permission.DEVICE_READ)
                        .doc("All devices of the house")
                        .handle(r -> fleet.devices(r.caller(), r.listing())),
                get("/api/devices/{id}", Device.class)
                        .allow(Permission.DEVICE_READ)
                        .doc("One device")
                        .handle(r -> fleet.device(r.caller(), r.id("id", DeviceId::new))),
                list("/api/devices/{id}/events", DeviceEvent.class)
                        .allow(Permission.DEVICE_READ)
                        .doc("What happened with a device, the newest first")
                        .handle(
                                r ->
                                        journal.events(
                                                r.caller(),
                                                r.id("id", DeviceId::new),
                                                r.listing())),
                patch("/api/devices/{id}", DeviceChange.class, Device.class)
                        .allow(Permission.DEVICE_MANAGE)
                        .doc("Renames a device")
                        .handle(r -> fleet.rename(r.caller(), r.id("id", DeviceId::new), r.body())),
                put("/api/devices/{id}/place", Move.class, Device.class)
                        .allow(Permission.DEVICE_MANAGE)
                        .doc("Puts a device into a place, or out of all of them")
                        .handle(
                                r ->
                                        fleet.move(
                                                r.caller(),
                                                r.id("id", DeviceId::new),
                                                r.body().placeId())),
                delete("/api/devices/{id}")
                        .allow(Permission.DEVICE_MANAGE)
                        .doc("Removes a device and ends its sign-in")
                        .handle(this::remove),
                post("/api/auth/pair/start", NewPairing.class, Pairing.class)
                        .allow(Permission.DEVICE_MANAGE)
                        .doc(
                                "Makes a code that lets one device in for as long as the house has"
                                        + " set")
                        .handle(this::start),
                delete("/api/auth/pair/{id}")
                        .allow(Permission.DEVICE_MANAGE)
                        .doc("Takes back a code that nobody came in by")
                        .handle(this::cancel),
                post("/api/auth/pair/complete", PairingRequest.class, Paired.class)
                        .allow(Permission.PUBLIC)
                        .doc("Lets a device in for its code")
                        .handle(this::complete));
    }

    private Done remove(Request<Void> request) {
        fleet.remove(request.caller(), request.id("id", DeviceId::new));
        return Done.DONE;
    }

    private Done cancel(Request<Void> request) {
        fleet.cancelPairing(request.caller(), request.id("id", id -> id));
        return Done.DONE;
    }

    private Pairing start(Request<NewPairing> request) {
        return fleet.startPairing(request.caller(), request.body(), request.address());
    }

    private Paired complete(Request<PairingRequest> request) {
        PairingRequest asked = request.body();
        Fleet.Admitted admitted =
                fleet.completePairing(
                        new Ticket(asked.code(), asked.secret()), asked.device(), request.origin());
        SignedIn handed = TokenCookies.hand(request, asked.device().type(), admitted.tokens());
        return new Paired(
                handed.accessToken(), handed.refreshToken(), handed.expiresIn(), admitted.device());
    }
}
