package org.hearth.server.boxes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

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
import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.problem.Busy;
import org.hearth.server.settings.Setting;
import org.hearth.server.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(Boxes.class);
    private static final Caller HUB = Caller.system("boxes");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MOST_OF_ONE = 10;

    /// What the boxes last said of themselves; it counts once they have shown their key.
    private final Cache<MacAddress, CheckIn> said =
            Caffeine.newBuilder().maximumSize(1_000).build();

    /// Of which boxes it stands in the journal lately that somebody had not their key.
    private final Cache<DeviceId, Origin> refused =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    /// How many boxes were let in of themselves lately, from which address.
    private final Cache<String, Integer> added =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

    private final LastKeys lastKeys = new LastKeys();
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
        if (known.isEmpty() && settings.value(AUTO_PAIR) && mayAdd(from)) {
            add(box);
            known = hardware.find(Inbox.BOX, box.mac().value());
        }
        if (known.isEmpty()) return toldToWait(box, Arrival.Reason.NEW, null, from);
        Hardware.Known one = known.get();
        if (one.awaits(box.clientId())) return toldToConnect(box, socket, handOver(one, box));
        if (one.isFor(box.clientId())) return toldToConnect(box, socket, null);
        return toldToWait(box, Arrival.Reason.OTHER_CLIENT, one.id(), from);
    }

    /// Whoever makes boxes up fills the inbox with them, and not the house.
    private boolean mayAdd(Origin from) {
        String address = String.valueOf(from.ipAddress());
        return added.asMap().merge(address, 1, Integer::sum) <= MOST_OF_ONE;
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

    private CheckInAnswer toldToConnect(CheckIn box, URI socket, @Nullable String key) {
        said.put(box.mac(), box);
        return answer(new CheckInAnswer.Socket(socket, key), null);
    }

    private CheckInAnswer toldToWait(
            CheckIn box, Arrival.Reason why, @Nullable DeviceId device, Origin from) {
        String code = activations.show(inbox.knock(box, why, device, from));
        return answer(
                null,
                new CheckInAnswer.Activation(code, "Hearth\n" + code, Secrets.token(), PATIENCE));
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
    /// it says that it is a box of the house. What it said of itself counts from now on.
    Optional<DeviceId> recognise(CheckIn box, String key, Origin from) {
        Optional<DeviceId> device = shown(box, key);
        if (device.isEmpty()) {
            refuse(box, from);
            return device;
        }
        try {
            CheckIn last = said.getIfPresent(box.mac());
            if (last != null && last.clientId().equals(box.clientId()))
                hardware.reports(device.get(), last.board(), last.version());
            inbox.welcome(box);
        } catch (Busy away) {
            if (!away.isStoreAway()) throw away;
            LOG.debug("what a box says of itself is not written down", away);
        }
        return device;
    }

    /// The box that shows its key; writes nothing down of any other. From memory while the database
    /// is away.
    Optional<DeviceId> shown(CheckIn box, String key) {
        try {
            Optional<DeviceId> device =
                    hardware.recognise(Inbox.BOX, box.mac().value(), box.clientId(), key);
            device.ifPresent(one -> lastKeys.keep(box, key, one));
            return device;
        } catch (Busy away) {
            Optional<DeviceId> device = lastKeys.find(box, key);
            if (!away.isStoreAway() || device.isEmpty()) throw away;
            return device;
        }
    }

    /// A box was removed: its key is good no more.
    void forget(DeviceId device) {
        lastKeys.forget(device);
    }

    /// One that lost its key gets no code to show: whoever pretends to be it could make it stop.
    private void refuse(CheckIn box, Origin from) {
        Optional<Hardware.Known> known = hardware.find(Inbox.BOX, box.mac().value());
        if (known.isEmpty() || known.get().awaits(box.clientId())) return;
        boolean isOwn = known.get().isFor(box.clientId());
        Arrival.Reason why = isOwn ? Arrival.Reason.LOST_KEY : Arrival.Reason.OTHER_CLIENT;
        DeviceId device = known.get().id();
        inbox.knock(box, why, device, from);
        if (refused.asMap().putIfAbsent(device, from) != null) return;
        String words =
                "Something at "
                        + from.ipAddress()
                        + " says it is this box and does not have its key.";
        journal.note(device, Level.WARN, "refused", words);
    }
}
