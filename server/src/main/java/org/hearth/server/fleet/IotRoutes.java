package org.hearth.server.fleet;

import static org.hearth.server.platform.http.Endpoints.get;
import static org.hearth.server.platform.http.Endpoints.list;
import static org.hearth.server.platform.http.Endpoints.post;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.http.Request;
import org.hearth.server.platform.json.Doc;

import java.util.List;

/// `/api/iot`: devices that can be told what to do.
final class IotRoutes {
    private final IotDevices devices;
    private final Commands commands;
    private final SpokenCommands spoken;
    private final Journal journal;

    IotRoutes(IotDevices devices, Commands commands, SpokenCommands spoken, Journal journal) {
        this.devices = devices;
        this.commands = commands;
        this.spoken = spoken;
        this.journal = journal;
    }

    record Words(@Doc("Such as: quieter in the kitchen") @NotBlank @Size(max = 300) String text) {}

    List<Endpoint<?, ?>> endpoints() {
        return List.of(
                list("/api/iot/devices", IotDevice.class)
                        .allow(Permission.DEVICE_READ)
                        .doc("Boxes, plugs and speakers: what they can be told, and how they are")
                        .handle(r -> devices.devices(r.caller(), r.listing())),
                get("/api/iot/devices/{id}", IotDevice.class)
                        .allow(Permission.DEVICE_READ)
                        .doc("One of them")
                        .handle(r -> devices.device(r.caller(), r.id("id", DeviceId::new))),
                list("/api/iot/devices/{id}/commands", Command.class)
                        .allow(Permission.DEVICE_CONTROL)
                        .doc("What one of them was told, the newest first")
                        .handle(
                                r ->
                                        commands.commands(
                                                r.caller(),
                                                r.id("id", DeviceId::new),
                                                r.listing())),
                get("/api/iot/commands/{id}", Command.class)
                        .allow(Permission.DEVICE_CONTROL)
                        .doc("What became of something that a device was told")
                        .handle(r -> commands.command(r.caller(), r.id("id", CommandId::new))),
                post("/api/iot/control", ControlDevice.class, Command.class)
                        .allow(Permission.DEVICE_CONTROL)
                        .doc("Tells a device to do something; 202 where that is not over yet")
                        .handle(this::control),
                post("/api/iot/command", Words.class, Spoken.class)
                        .allow(Permission.DEVICE_CONTROL)
                        .doc("Does what a few words say")
                        .handle(r -> spoken.say(r.caller(), r.body().text())),
                get("/api/iot/status", IotStatus.class)
                        .allow(Permission.DEVICE_READ)
                        .doc("How many there are of each kind, and what is under way")
                        .handle(r -> devices.status(r.caller())),
                list("/api/iot/events", DeviceEvent.class)
                        .allow(Permission.DEVICE_READ)
                        .doc("What happened with all devices, the newest first")
                        .query("deviceId", "only with this one")
                        .query("level", "info, warn or error")
                        .handle(
                                r ->
                                        journal.all(
                                                r.caller(),
                                                r.queryId("deviceId", DeviceId::new),
                                                r.query("level", Level.class),
                                                r.listing())));
    }

    private Command control(Request<ControlDevice> request) {
        ControlDevice wanted = request.body();
        Command told =
                commands.control(
                        request.caller(), wanted.deviceId(), wanted.command(), wanted.params());
        if (!told.state().isOver()) request.answerPending();
        return told;
    }
}
