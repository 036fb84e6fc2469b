package org.hearth.server.boxes;

import static org.hearth.server.platform.http.Endpoints.add;
import static org.hearth.server.platform.http.Endpoints.delete;
import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.hear;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.post;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.devices.box.CheckIn;
import org.hearth.server.fleet.Device;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Fleet;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Done;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;
import org.hearth.server.platform.problem.Invalid;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// `/box/ota/`, where boxes check in, and `/api/boxes`, where people let them in.
final class BoxRoutes {
    private final Boxes boxes;
    private final Inbox inbox;
    private final BoxCare care;
    private final Fleet fleet;

    BoxRoutes(Boxes boxes, Inbox inbox, BoxCare care, Fleet fleet) {
        this.boxes = boxes;
        this.inbox = inbox;
        this.care = care;
        this.fleet = fleet;
    }

    /// @param code the six digits that the box shows
    record ByCode(@NotBlank @Size(max = 20) String code, @Valid LetIn box) {}

    /// @param success whether somebody has let the box in
    record Activation(boolean success) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                hear("/box/ota/", JsonNode.class)
                        .allow(Permission.PUBLIC)
                        .doc("A box says what it is, and is told where to connect or what to show")
                        .handle(this::checkIn),
                hear("/box/ota/activate", Activation.class)
                        .allow(Permission.PUBLIC)
                        .doc("A box asks whether somebody has let it in: 202 until then")
                        .handle(this::activate),
                list("/api/boxes/inbox", Arrival.class)
                        .allow(Permission.DEVICE_MANAGE)
                        .doc("The boxes that knock and are not let in, the last one first")
                        .handle(r -> inbox.arrivals(r.caller(), r.listing())),
                add("/api/boxes", ByCode.class, Device.class)
                        .allow(Permission.DEVICE_MANAGE)
                        .doc("Lets the box in that shows these six digits")
                        .handle(
                                r ->
                                        device(
                                                r.caller(),
                                                inbox.letIn(
                                                        r.caller(),
                                                        r.body().code(),
                                                        r.body().box()))),
                add("/api/boxes/inbox/{id}/let-in", LetIn.class, Device.class)
                        .allow(Permission.DEVICE_MANAGE)
                        .doc("Lets a box in that knocks")
                        .handle(
                                r ->
                                        device(
                                                r.caller(),
                                                inbox.letIn(
                                                        r.caller(),
                                                        r.id("id", ArrivalId::new),
                                                        r.body()))),
                delete("/api/boxes/inbox/{id}")
                        .allow(Permission.DEVICE_MANAGE)
                        .doc("Forgets a box that knocks")
                        .handle(this::dismiss),
                get("/api/boxes/{id}/frames", LastFrames.class)
                        .allow(Permission.DEVICE_READ)
                        .doc("The last 500 frames between the hub and a box, the newest last")
                        .handle(r -> new LastFrames(care.frames(r.caller(), box(r)))),
                post("/api/boxes/{id}/tone", Void.class, Done.class)
                        .allow(Permission.DEVICE_CONTROL)
                        .doc("Plays a tone of two seconds on a box; what played goes on after it")
                        .handle(this::tone));
    }

    private JsonNode checkIn(Request<String> request) {
        return boxes.checkIn(checkingIn(request), request.socket("/ws/box"), request.origin())
                .json();
    }

    private Activation activate(Request<String> request) {
        CheckIn box = checkingIn(request);
        boolean isIn = boxes.isIn(box.mac(), box.clientId());
        if (!isIn) request.answerPending();
        return new Activation(isIn);
    }

    private static CheckIn checkingIn(Request<String> request) {
        return CheckIn.read(
                        request.header("Device-Id").orElse(null),
                        request.header("Client-Id").orElse(null),
                        request.body())
                .orElseThrow(
                        () ->
                                new Invalid(
                                        "Device-Id", "must be a hardware address, with Client-Id"));
    }

    private Device device(Caller caller, DeviceId id) {
        return fleet.device(caller, id);
    }

    private static DeviceId box(Request<Void> request) {
        return request.id("id", DeviceId::new);
    }

    private Done tone(Request<Void> request) {
        care.tone(request.caller(), box(request));
        return Done.DONE;
    }

    private Done dismiss(Request<Void> request) {
        inbox.dismiss(request.caller(), request.id("id", ArrivalId::new));
        return Done.DONE;
    }
}
