package org.hearth.server.fleet;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.spool.Spool;
import org.hearth.server.platform.text.Like;
import org.hearth.server.platform.time.Uuid7;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// What happened with each device, kept for 30 days. Thread-safe. While the database is away it is
/// spooled and written down later.
public final class Journal {
    static final String NOTED = "fleet.noted";

    /// A device did not do what it was told.
    static final String REFUSED = "command";

    /// Events whose words may name what was to be played.
    private static final Set<String> OF_MEDIA = Set.of(REFUSED, "silent");

    private final Tx tx;
    private final InstantSource clock;
    private final Spool spool;
    private final Fleet fleet;

    Journal(Platform platform, Fleet fleet) {
        this.fleet = fleet;
        tx = platform.tx();
        clock = platform.clock();
        spool = platform.spool();
    }

    /// Something that happened.
    record Noted(
            UUID id,
            DeviceId device,
            String event,
            @Nullable String detail,
            Level level,
            Instant at) {}

    /// Writes down what happened.
    ///
    /// @param event one word, such as `connected`
    /// @param detail for people; null when the word says it all
    public void note(DeviceId device, Level level, String event, @Nullable String detail) {
        UUID id = Uuid7.next(clock);
        Noted noted = new Noted(id, device, event, detail, level, clock.instant());
        spool.unlessWritten(NOTED, noted, () -> remember(noted));
    }

    /// Writes down what happened, unless its device is gone; told twice it stands there once.
    void remember(Noted noted) {
        tx.write(
                FleetRepository_::new,
                (fleet, unit) -> {
                    if (fleet.device(noted.device.value()).isEmpty()) return noted;
                    fleet.note(
                            noted.id,
                            noted.device.value(),
                            noted.event,
                            noted.detail,
                            noted.level,
                            noted.at);
                    unit.publish(new FleetEvents.DeviceNoted(noted.device));
                    return noted;
                });
    }

    /// What happened with all devices that the caller may see, the newest first unless asked
    /// otherwise.
    ///
    /// @param only empty for all
    /// @param level empty for every one
    public Page<DeviceEvent> all(
            Caller caller, Optional<DeviceId> only, Optional<Level> level, Listing listing) {
        Listing wanted = listing.newestFirst("createdAt");
        List<UUID> devices =
                fleet.all(caller).stream()
                        .map(Device::id)
                        .filter(id -> only.isEmpty() || only.get().equals(id))
                        .map(DeviceId::value)
                        .toList();
        List<Level> levels = level.map(List::of).orElseGet(() -> List.of(Level.values()));
        String like = Like.of(listing.search());
        return tx.read(
                FleetRepository_::new,
                rows -> {
                    List<JournalRow> found =
                            rows.eventsOf(
                                    devices,
                                    levels,
                                    like,
                                    wanted.part(),
                                    wanted.by("createdAt", "id"));
                    long total = rows.countEventsOf(devices, levels, like);
                    return Page.of(wanted, found, total).map(row -> seen(caller, row));
                });
    }

    /// What happened with one device, the newest first unless asked otherwise.
    public Page<DeviceEvent> events(Caller caller, DeviceId device, Listing listing) {
        Listing wanted = listing.newestFirst("createdAt");
        String like = Like.of(listing.search());
        return tx.read(
                FleetRepository_::new,
                fleet -> {
                    Fleet.theirs(fleet, caller, Permission.DEVICE_READ, device);
                    List<JournalRow> found =
                            fleet.events(
                                    device.value(),
                                    like,
                                    wanted.part(),
                                    wanted.by("createdAt", "id"));
                    long total = fleet.countEvents(device.value(), like);
                    return Page.of(wanted, found, total).map(row -> seen(caller, row));
                });
    }

    /// What was to be played is for those who may see everything that can be played.
    private static DeviceEvent seen(Caller caller, JournalRow row) {
        DeviceEvent event = DeviceEvent.of(row);
        boolean isHidden =
                OF_MEDIA.contains(event.event())
                        && !caller.reach(Permission.MEDIA_READ).isEverywhere();
        return isHidden ? event.withoutDetail() : event;
    }
}
