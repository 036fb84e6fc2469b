package org.hearth.app;

import org.hearth.server.media.MediaRoots;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.host.LanAddress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/// `hearth serve`: the hub without the console, until it is asked to stop.
@Command(name = "serve", description = "Runs the hub without the console")
final class ServeCommand implements Callable<Integer> {
    private static final Caller HUB = Caller.system("start");

    @Mixin private final Options.Running options;

    ServeCommand() {
        this(new Options.Running());
    }

    ServeCommand(Options.Running options) {
        this.options = options;
    }

    @Override
    public Integer call() throws InterruptedException {
        Natives.unpackUnder(options.folder());
        try (Stopping stopping = new Stopping();
                OpenHouse _ = start(options, stopping)) {
            stopping.await();
        }
        return 0;
    }

    /// Starts the hub, takes the folders of the command line in and says where it is.
    static OpenHouse start(Options.Running options, Stopping stopping) {
        HubConfig config = options.config();
        options.requireFolders(config.data());
        Optional<DemoFolder> shown =
                options.demo ? Optional.of(DemoFolder.open(config)) : Optional.empty();
        Hub hub = new Hub(config, new Closing(stopping::isAsked));
        OpenHouse house =
                new OpenHouse(
                        hub, shown.map(folder -> DemoHouse.in(hub, config, folder, stopping)));
        try {
            takeIn(hub.media().roots(), config, options);
            if (house.demo().isPresent()) house.demo().get().open();
            say(house, config);
            return house;
        } catch (RuntimeException | IOException failure) {
            house.close();
            throw new StartFailed("take the library folders in", failure);
        }
    }

    private static void takeIn(MediaRoots roots, HubConfig config, Options.Running options)
            throws IOException {
        if (roots.roots(HUB).isEmpty() && options.media.isEmpty()) {
            roots.ensure(HUB, Files.createDirectories(config.data().resolve("media")).toRealPath());
        }
        for (Path folder : options.media) {
            roots.ensure(HUB, folder.toRealPath());
        }
        roots.scan(HUB);
    }

    private static void say(OpenHouse house, HubConfig config) {
        Hub hub = house.hub();
        Optional<String> code = hub.access().household().setupCode(HUB);
        code.ifPresent(text -> System.err.println("Setup code for the first owner: " + text));
        String at = "http://" + address(config) + ":" + hub.port();
        System.out.println("Hearth ready: " + at);
        System.out.flush();
        house.demo().ifPresent(demo -> System.err.println(demo.invitation(at)));
    }

    private static String address(HubConfig config) {
        if (!config.bind().equals("0.0.0.0")) return config.bind();
        return LanAddress.of(config.bind()).stream()
                .findFirst()
                .map(LanAddress::host)
                .orElse("127.0.0.1");
    }
}
