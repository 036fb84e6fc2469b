package org.hearth.app;

import org.hearth.server.media.RootPolicy;
import org.hearth.server.platform.config.ConfigInvalid;
import org.hearth.server.platform.config.ConfigKey;
import org.hearth.server.platform.config.ConfigReader;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What every command takes.
class Options {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The hub's data folder (default: the user's data folder)")
    @Nullable Path data;

    /// The configuration with what this command line adds.
    HubConfig config() {
        return ConfigReader.read(folder(), System.getenv(), given());
    }

    Path folder() {
        return data == null ? DataFolder.usual() : data;
    }

    Map<ConfigKey, String> given() {
        return new EnumMap<>(ConfigKey.class);
    }

    /// What a command takes that runs the hub.
    static class Running extends Options {
        @Option(
                names = "--port",
                paramLabel = "N",
                description = "Port of the server (default 8420); 0 picks a free one")
        @Nullable Integer port;

        @Option(
                names = "--bind",
                paramLabel = "ADDR",
                description = "Address to listen at (default: all)")
        @Nullable String bind;

        @Option(
                names = "--media",
                paramLabel = "DIR",
                description = "A folder for the library; may be given more than once")
        List<Path> media = new ArrayList<>();

        @Option(
                names = "--demo",
                description = "Shows a simulated home, in a data folder of its own")
        boolean demo;

        @Override
        Path folder() {
            return demo && data == null ? DemoFolder.usual() : super.folder();
        }

        /// Refuses what cannot be in a library, before anything is started for it.
        void requireFolders(Path data) {
            RootPolicy policy = new RootPolicy(data.toAbsolutePath().normalize());
            for (Path folder : media) {
                try {
                    policy.check(folder.toAbsolutePath().toString(), List.of());
                } catch (Invalid refused) {
                    String why = refused.faults().getFirst().message();
                    throw new ConfigInvalid(List.of("--media " + folder + " " + why + "."));
                }
            }
        }

        @Override
        Map<ConfigKey, String> given() {
            Map<ConfigKey, String> given = super.given();
            if (port != null) given.put(ConfigKey.PORT, port.toString());
            if (bind != null) given.put(ConfigKey.BIND, bind);
            return given;
        }
    }
}
