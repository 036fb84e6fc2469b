package org.hearth.app;

import org.hearth.server.media.MediaRoots;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.http.HubNames;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/// `hearth serve`: the hub without the console, until it is asked to stop.
@Command(name = "serve", description = "Runs the hub without the console")
final class ServeCommand implements Callable<Integer> {
    private static final Caller HUB = Caller.system("start");

    @Mixin private Options.Running options = new Options.Running();

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stop = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Thread hook =
                Thread.ofPlatform()
                        .name("stop")
                        .unstarted(
                                () -> {
                                    stop.countDown();
                                    await(stopped);
                                });
        Runtime.getRuntime().addShutdownHook(hook);
        try (Hub _ = start(options)) {
            stop.await();
        } finally {
            stopped.countDown();
        }
        return 0;
    }

    /// Starts the hub, takes the folders of the command line in and says where it is.
    static Hub start(Options.Running options) {
        HubConfig config = options.config();
        Natives.unpackUnder(config.data());
        Hub hub = new Hub(config);
        try {
            takeIn(hub.media().roots(), config, options);
            say(hub, config);
            return hub;
        } catch (RuntimeException | IOException failure) {
            hub.close();
            throw new StartFailed("take the library folders in", failure);
        }
    }

    private static void takeIn(MediaRoots roots, HubConfig config, Options.Running options)
            throws IOException {
        if (roots.roots(HUB).isEmpty() && options.media.isEmpty()) {
            roots.ensure(HUB, Files.createDirectories(config.data().resolve("media")).toRealPath());
        }
        for (Path folder : options.media) {
            if (!Files.isDirectory(folder)) {
                throw new IOException("--media " + folder + " is no folder on this computer.");
            }
            roots.ensure(HUB, folder.toRealPath());
        }
        roots.scan(HUB);
    }

    private static void say(Hub hub, HubConfig config) {
        Optional<String> code = hub.access().household().setupCode(HUB);
        code.ifPresent(text -> System.err.println("Setup code for the first owner: " + text));
        System.out.println("Hearth ready: http://" + address(config) + ":" + hub.port());
        System.out.flush();
    }

    private static String address(HubConfig config) {
        if (!config.bind().equals("0.0.0.0")) return config.bind();
        return HubNames.reachable().stream().findFirst().orElse("127.0.0.1");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
