package org.hearth.server.fleet;

import org.hearth.server.access.AccessFeature;
import org.hearth.server.platform.Feature;
import org.hearth.server.platform.Platform;
import org.hearth.server.platform.actions.Action;
import org.hearth.server.platform.auth.ResourceType;
import org.hearth.server.platform.http.Endpoint;
import org.hearth.server.platform.retention.DataClass;
import org.hearth.server.settings.SettingsFeature;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The device registry, pairing, and commands to devices.
public final class FleetFeature implements Feature {
    /// Its tables' classes.
    public static final List<Class<?>> ENTITIES =
            List.of(DeviceRow.class, HardwareRow.class, JournalRow.class, CommandRow.class);

    private static final int JOURNAL_DAYS = 30;

    private final Fleet fleet;
    private final Hardware hardware;
    private final Journal journal;
    private final Commands commands;
    private final IotDevices devices;
    private final SpokenCommands spoken;
    private final FleetSockets sockets;

    /// Builds the feature; nothing runs yet.
    public FleetFeature(Platform platform, AccessFeature access, SettingsFeature settings) {
        Admission admission =
                new Admission(access.codes(), access.door(), access.people(), settings.settings());
        Presence presence = new Presence(platform.tx(), platform.clock(), platform.spool());
        fleet = new Fleet(platform, admission, presence);
        hardware = new Hardware(platform, access.codes());
        journal = new Journal(platform, fleet);
        CommandLog log = new CommandLog(platform);
        commands = new Commands(platform.bus(), fleet, hardware, journal, log);
        devices = new IotDevices(platform.tx(), fleet, commands);
        spoken = new SpokenCommands(fleet, hardware, commands, platform.resources());
        platform.spool().listen(Presence.SEEN, Presence.Seen.class, presence::remember);
        platform.spool().listen(Journal.NOTED, Journal.Noted.class, journal::remember);
        platform.spool().listen(CommandLog.ENDED, CommandLog.Ended.class, log::write);
        platform.retention().register(happened(platform));
        platform.retention().register(told(platform));
        platform.resources().register(ResourceType.DEVICE, fleet::known, fleet::choices);
        sockets = new FleetSockets(fleet, platform.sockets(), platform.bus());
    }

    private static DataClass happened(Platform platform) {
        return new DataClass(
                "fleet.events",
                "What happened with each device",
                JOURNAL_DAYS,
                DataClass.rows(
                        platform.tx(), JournalRow.class, "createdAt", "createdAt < :before"));
    }

    private static DataClass told(Platform platform) {
        return new DataClass(
                "fleet.commands",
                "What devices were told to do",
                JOURNAL_DAYS,
                DataClass.rows(
                        platform.tx(), CommandRow.class, "createdAt", "createdAt < :before"));
    }

    /// The door.
    public Fleet fleet() {
        return fleet;
    }

    /// The door to devices that are no clients.
    public Hardware hardware() {
        return hardware;
    }

    /// What happened with each device.
    public Journal journal() {
        return journal;
    }

    /// The door to what devices are told to do.
    public Commands commands() {
        return commands;
    }

    /// The door to what can be told what to do.
    public IotDevices devices() {
        return devices;
    }

    /// The door to commands as people say them.
    public SpokenCommands spoken() {
        return spoken;
    }

    @Override
    public List<Endpoint<?, ?>> endpoints() {
        return Stream.concat(
                        new FleetRoutes(fleet, journal).endpoints().stream(),
                        new IotRoutes(devices, commands, spoken, journal).endpoints().stream())
                .<Endpoint<?, ?>>map(Function.identity())
                .toList();
    }

    @Override
    public List<Action<?>> actions() {
        return new FleetActions(devices, commands).actions();
    }

    @Override
    public void start() {
        commands.recover();
    }

    @Override
    public void close() {
        commands.close();
        sockets.close();
    }
}
