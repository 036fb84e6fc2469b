package org.hearth.app;

import org.hearth.devices.video.driver.FfmpegVideoPlayer;
import org.hearth.ui.Console;
import org.hearth.ui.ConsoleDoors;
import org.hearth.ui.ConsoleSetup;
import org.hearth.ui.HouseDoors;
import org.hearth.ui.KeptDoors;
import org.hearth.ui.devices.DeviceDoors;
import org.hearth.ui.rights.RightsDoors;
import org.hearth.ui.viewer.Films;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;

/// `hearth` and `hearth run`: the hub with its console; without a display, the hub alone.
@Command(name = "run", description = "Runs the hub and its console (the usual way)")
final class RunCommand implements Callable<Integer> {
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    @Mixin private final Options.Running options;

    RunCommand() {
        this(new Options.Running());
    }

    RunCommand(Options.Running options) {
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (!Display.isThere()) {
            System.err.println("No display here: serving without the console.");
            return new ServeCommand(options).call();
        }
        Natives.unpackUnder(options.folder());
        try (Stopping stopping = new Stopping();
                OpenHouse house = ServeCommand.start(options, stopping);
                ConsoleSound sound = new ConsoleSound(house.hub(), machine())) {
            Hub hub = house.hub();
            show(new Console(doors(hub, sound), setup(hub)), stopping);
        }
        return 0;
    }

    /// JavaFX ends on its own thread, which may be at work, also for a hub that is closing.
    private static void show(Console console, Stopping stopping) throws InterruptedException {
        try (PatientEnd _ = new PatientEnd("window", LONGEST_END, console::close)) {
            stopping.asks(console::close);
            if (stopping.isAsked()) return;
            console.open();
            console.awaitClosed();
        }
    }

    private static ConsoleDoors doors(Hub hub, ConsoleSound sound) {
        return new ConsoleDoors(
                hub.access().household(),
                hub.access().door(),
                hub.access().authenticator(),
                hub.fleet().fleet(),
                hub.media().library(),
                hub.media().roots(),
                hub.playlists().playlists(),
                hub.playback().playback(),
                hub.actions(),
                RightsDoors.of(hub.access(), hub.resources(), hub.settings().settings()),
                sound,
                new Films(FfmpegVideoPlayer::new, sound::chosen),
                HouseDoors.of(
                        hub.places(),
                        hub.access(),
                        hub.audit(),
                        KeptDoors.of(hub.settings(), hub.vault(), hub.retention().retention()),
                        DeviceDoors.of(hub.fleet(), hub.boxes()),
                        hub.look()),
                hub.bus());
    }

    private ConsoleSetup setup(Hub hub) {
        return new ConsoleSetup(
                consoleFolder(options.folder()),
                machine(),
                hub.addresses()::offered,
                InstantSource.system());
    }

    /// Where the console keeps its own things.
    static Path consoleFolder(Path data) {
        return data.resolve("console");
    }

    static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException unnamed) {
            return "Console";
        }
    }
}
