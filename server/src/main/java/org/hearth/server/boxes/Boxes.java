package org.hearth.server.boxes;

import org.hearth.devices.box.CheckIn;
import org.hearth.devices.box.CheckInAnswer;
import org.hearth.devices.box.MacAddress;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Hardware;
import org.hearth.server.fleet.Journal;
import org.hearth.server.fleet.Level;
import org.hearth.server.fleet.NewHardware;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.settings.Setting;
import org.hearth.server.settings.Settings;
import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/// The front door of the boxes: they say who they are, and are told where to connect or what to
/// show. Thread-safe. Boxes have no sign-in: what they prove they prove by their key.
public final class Boxes {
    static final Setting<Boolean> AUTO_PAIR =
            Setting.flag(
                    "boxes.auto_pair",
                    false,
                    "Whether a box that is new in the house is let in without anybody being asked");

    private static final Caller HUB = Caller.system("boxes");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final Hardware hardware;
    private final Journal journal;
    private final Settings settings;
    private final Inbox inbox;
    private final Activations activations;

    Boxes(
            InstantSource clock,
            Hardware hardware,
            Journal journal,
            Settings settings,
            Inbox inbox,
            Activations activations) {
        this.clock = clock;
        this.hardware = hardware;
        this.journal = journal;
        this.settings = settings;
        this.inbox = inbox;
        this.activations = activations;
        settings.declare(AUTO_PAIR);
    }

    /// What a box is told that has just started.
    ///
    /// @param socket where this box can reach the hub's socket
    public CheckInAnswer checkIn(CheckIn box, URI socket, Origin from) {
        Optional<Hardware.Known> known = hardware.find(Inbox.BOX, box.mac().value());
        if (known.isEmpty() && settings.value(AUTO_PAIR)) {
            add(box);
            known = hardware.find(Inbox.BOX, box.mac().value());
        }
        if (known.isEmpty()) return toldToWait(box, Arrival.Reason.NEW, null, from);
        Hardware.Known one = known.get();
        if (one.awaits(box.clientId())) return toldToConnect(box, socket, one, handOver(one, box));
        if (one.isFor(box.clientId())) return toldToConnect(box, socket, one, null);
        return toldToWait(box, Arrival.Reason.OTHER_CLIENT, one.id(), from);
    }

    private void add(CheckIn box) {
        String name = "Box " + box.mac().value().substring(9);
        hardware.add(
                HUB,
                new NewHardware(Inbox.BOX, box.mac().value(), box.clientId(), name, null, null));
    }

    private @Nullable String handOver(Hardware.Known known, CheckIn box) {
        Optional<String> key = hardware.handOver(known.id(), box.clientId());
        if (key.isPresent()) journal.note(known.id(), Level.INFO, "key", "It was given its key.");
        return key.orElse(null);
    }

    private CheckInAnswer toldToConnect(
            CheckIn box, URI socket, Hardware.Known known, @Nullable String key) {
        hardware.reports(known.id(), box.board(), box.version());
        return answer(new CheckInAnswer.Socket(socket, key), null);
    }

    private CheckInAnswer toldToWait(
            CheckIn box, Arrival.Reason why, @Nullable DeviceId device, Origin from) {
        String code = activations.show(inbox.knock(box, why, device, from).id());
        return answer(null, new CheckInAnswer.Activation(code, "Hearth\n" + code, PATIENCE));
    }

    private CheckInAnswer answer(
            CheckInAnswer.@Nullable Socket socket, CheckInAnswer.@Nullable Activation activation) {
        return new CheckInAnswer(
                clock.instant(),
                ZoneId.systemDefault().getRules().getOffset(clock.instant()),
                socket,
                activation);
    }

    /// Whether somebody has let that firmware in by now.
    public boolean isIn(MacAddress mac, String clientId) {
        return hardware.find(Inbox.BOX, mac.value())
                .filter(one -> one.awaits(clientId) || one.isFor(clientId))
                .isPresent();
    }

    /// The box that shows its key; empty for every other, which is written down as knocking where
    /// it says that it is a box of the house.
    Optional<DeviceId> recognise(CheckIn box, String key, Origin from) {
        Optional<DeviceId> device =
                hardware.recognise(Inbox.BOX, box.mac().value(), box.clientId(), key);
        if (device.isEmpty()) refuse(box, from);
        return device;
    }

    /// One that lost its key gets no code to show: whoever pretends to be it could make it stop.
    private void refuse(CheckIn box, Origin from) {
        Optional<Hardware.Known> known = hardware.find(Inbox.BOX, box.mac().value());
        DeviceId device = known.map(Hardware.Known::id).orElse(null);
        boolean isOwn = known.filter(one -> one.isFor(box.clientId())).isPresent();
        Arrival.Reason why =
                device == null
                        ? Arrival.Reason.NEW
                        : isOwn ? Arrival.Reason.LOST_KEY : Arrival.Reason.OTHER_CLIENT;
        Inbox.Knock knock = inbox.knock(box, why, device, from);
        if (device != null && knock.isNew()) {
            String words =
                    "Something at "
                            + from.ipAddress()
                            + " says it is this box and does not have its key.";
            journal.note(device, Level.WARN, "refused", words);
        }
    }
}
