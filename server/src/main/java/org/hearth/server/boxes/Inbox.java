package org.hearth.server.boxes;

import org.hearth.devices.box.CheckIn;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.fleet.Hardware;
import org.hearth.server.fleet.HardwareKind;
import org.hearth.server.fleet.NewHardware;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.Resource;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.List;

/// The door to the boxes that knock: who is there, and who is let in. Thread-safe.
///
/// Whatever calls itself a box is written down here, ten from one address and a hundred in all at
/// most, and gets nothing until somebody lets it in.
public final class Inbox {
    static final HardwareKind BOX = HardwareKind.ESP32_MUSIC_BOX;
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST = 100;
    private static final int MOST_OF_ONE = 10;

    private final Tx tx;
    private final Audit audit;
    private final InstantSource clock;
    private final Hardware hardware;
    private final Activations activations;

    Inbox(Platform platform, Hardware hardware, Activations activations) {
        tx = platform.tx();
        audit = platform.audit();
        clock = platform.clock();
        this.hardware = hardware;
        this.activations = activations;
    }

    /// Who knocks, whoever did so last first.
    public Page<Arrival> arrivals(Caller caller, Listing listing) {
        requireManage(caller);
        List<Arrival> all =
                tx.read(BoxRepository_::new, BoxRepository::arrivals).stream()
                        .map(row -> Arrival.of(row, activations.shown(new ArrivalId(row.id))))
                        .toList();
        return Page.of(listing, "lastSeen", all, one -> one.mac() + " " + one.board());
    }

    /// Lets the box in that shows these digits.
    public DeviceId letIn(Caller caller, String code, LetIn wanted) {
        requireManage(caller);
        ArrivalId id =
                activations
                        .find(code)
                        .orElseThrow(() -> new NotFound("box that shows the code", code));
        return letIn(caller, id, wanted);
    }

    /// Lets a box in: it gets its key when it next comes, within seconds where it shows a code.
    public DeviceId letIn(Caller caller, ArrivalId id, LetIn wanted) {
        requireManage(caller);
        DeviceId let =
                tx.write(
                        BoxRepository_::new,
                        (boxes, unit) -> {
                            ArrivalRow row = require(boxes, id);
                            DeviceId device = letIn(caller, row, wanted);
                            boxes.delete(row);
                            unit.publish(new BoxEvents.InboxChanged());
                            return device;
                        });
        activations.forget(id);
        return let;
    }

    private DeviceId letIn(Caller caller, ArrivalRow row, LetIn wanted) {
        if (row.deviceId != null)
            return hardware.renewKey(caller, new DeviceId(row.deviceId), row.clientId);
        return hardware.add(
                caller,
                new NewHardware(
                        BOX,
                        row.macAddress,
                        row.clientId,
                        wanted.name(),
                        wanted.personId(),
                        wanted.placeId()));
    }

    /// Forgets a box that knocks; one that goes on knocking is there again.
    public void dismiss(Caller caller, ArrivalId id) {
        requireManage(caller);
        tx.write(
                BoxRepository_::new,
                (boxes, unit) -> {
                    ArrivalRow row = require(boxes, id);
                    boxes.delete(row);
                    Target target = new Target("box", row.macAddress, row.board);
                    audit.done(unit, caller, "box.dismiss", target);
                    unit.publish(new BoxEvents.InboxChanged());
                    return row;
                });
        activations.forget(id);
    }

    /// A box knocks. Where two of its knocks come at the same moment, the second one finds the
    /// first.
    ///
    /// @param device the one that it says it is, where the house has that one
    ArrivalId knock(CheckIn box, Arrival.Reason why, @Nullable DeviceId device, Origin from) {
        try {
            return write(box, why, device, from);
        } catch (Conflict both) {
            LOG.debug("two knocks at once", both);
            return write(box, why, device, from);
        }
    }

    private ArrivalId write(
            CheckIn box, Arrival.Reason why, @Nullable DeviceId device, Origin from) {
        return tx.write(
                BoxRepository_::new,
                (boxes, unit) -> {
                    ArrivalRow row = boxes.arrival(box.mac().value(), box.clientId()).orElse(null);
                    boolean isNew = row == null;
                    if (row == null) row = fresh(box);
                    if (isNew || !box.board().isEmpty()) row.board = box.board();
                    if (isNew || !box.version().isEmpty()) row.appVersion = box.version();
                    row.ipAddress = from.ipAddress();
                    row.reason = why;
                    row.deviceId = device == null ? null : device.value();
                    row.lastSeen = clock.instant();
                    if (isNew) {
                        makeRoom(boxes, from.ipAddress());
                        boxes.insert(row);
                        unit.publish(new BoxEvents.InboxChanged());
                    } else boxes.update(row);
                    return new ArrivalId(row.id);
                });
    }

    private ArrivalRow fresh(CheckIn box) {
        ArrivalRow row = new ArrivalRow();
        row.id = Uuid7.next(clock);
        row.macAddress = box.mac().value();
        row.clientId = box.clientId();
        row.firstSeen = clock.instant();
        return row;
    }

    /// Whoever knocks as many from one address pushes out their own first.
    private static void makeRoom(BoxRepository boxes, @Nullable String address) {
        if (boxes.count(address) >= MOST_OF_ONE) boxes.oldest(address).ifPresent(boxes::delete);
        else if (boxes.count() >= MOST) boxes.oldest().ifPresent(boxes::delete);
    }

    /// A box that has shown its key does not knock any more.
    void welcome(CheckIn box) {
        tx.write(
                BoxRepository_::new,
                (boxes, unit) -> {
                    int gone = boxes.forget(box.mac().value(), box.clientId());
                    if (gone > 0) unit.publish(new BoxEvents.InboxChanged());
                    return gone;
                });
    }

    private static void requireManage(Caller caller) {
        caller.require(Permission.DEVICE_MANAGE, Resource.any(ResourceType.DEVICE));
    }

    private static ArrivalRow require(BoxRepository boxes, ArrivalId id) {
        return boxes.arrival(id.value()).orElseThrow(() -> new NotFound("box", id.value()));
    }
}
