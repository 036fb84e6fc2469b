package org.hearth.app;

import org.bytedeco.javacpp.Loader;
import org.hearth.devices.audio.AudioOutput;
import org.hearth.devices.audio.driver.JavaSoundOutputs;
import org.hearth.server.platform.config.HubConfig;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.host.LanAddress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks at everything the hub needs on this machine.
final class Examination {
    private static final long LEAST_FREE_BYTES = 1L << 30;

    private Examination() {}

    static List<Finding> of(HubConfig config) {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(folder(config.data()));
        findings.add(disk(config.data()));
        findings.addAll(database(config));
        findings.add(port(config));
        findings.add(network());
        findings.add(names());
        findings.add(decoder());
        findings.add(sound());
        findings.add(display());
        return List.copyOf(findings);
    }

    /// What a running hub can look at again without getting in its own way.
    static List<Finding> ofMachine() {
        return List.of(java(), network(), names(), decoder(), sound(), display());
    }

    private static Finding java() {
        String version = Runtime.version().toString();
        return Runtime.version().feature() == 25
                ? Finding.good("Java", version)
                : Finding.fatal("Java", version + " is running; install a JDK 25");
    }

    private static Finding folder(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, "doctor", ""));
            return Finding.good("Data folder", data.toString());
        } catch (IOException refused) {
            return Finding.fatal(
                    "Data folder", data + " cannot be written to; choose another with --data");
        }
    }

    private static Finding disk(Path data) {
        try {
            long free = Files.getFileStore(data).getUsableSpace();
            String left = String.format(Locale.ROOT, "%.1f GB free", free / 1e9);
            return free >= LEAST_FREE_BYTES
                    ? Finding.good("Disk", left)
                    : Finding.missing(
                            "Disk", left + "; scans and pictures wait until there is 1 GB");
        } catch (IOException unknown) {
            return Finding.missing("Disk", "its free space cannot be read");
        }
    }

    private static List<Finding> database(HubConfig config) {
        try (Closing parts = new Closing()) {
            Database database = Store.visit(parts, config);
            return database.isUp()
                    ? List.of(
                            Finding.good(
                                    "Database", config.external().isPresent() ? "external" : "own"),
                            RecordCheck.of(parts, database))
                    : List.of(Finding.fatal("Database", "it does not answer"));
        } catch (StartFailed failure) {
            return List.of(Finding.fatal("Database", String.valueOf(failure.getMessage())));
        }
    }

    private static Finding port(HubConfig config) {
        return Finding.good(
                "Port",
                Port.isFree(config)
                        ? config.port() + " is free"
                        : config.port() + " is in use; by a running hub, if one runs");
    }

    private static Finding network() {
        List<String> addresses = LanAddress.of("0.0.0.0").stream().map(LanAddress::host).toList();
        return addresses.isEmpty()
                ? Finding.missing("Network", "no address; phones cannot reach this machine")
                : Finding.good("Network", String.join(", ", addresses));
    }

    private static Finding names() {
        String encoding = System.getProperty("sun.jnu.encoding");
        return "UTF-8".equalsIgnoreCase(encoding)
                ? Finding.good("File names", encoding)
                : Finding.missing(
                        "File names",
                        encoding + " cannot spell every name; start with LC_ALL=C.UTF-8");
    }

    private static Finding decoder() {
        try {
            Loader.load(org.bytedeco.ffmpeg.global.avutil.class);
            return Finding.good("Decoder", "FFmpeg, as packaged");
        } catch (UnsatisfiedLinkError | RuntimeException missing) {
            return Finding.fatal("Decoder", "its native library does not load on this machine");
        }
    }

    private static Finding sound() {
        List<AudioOutput> outputs = new JavaSoundOutputs().list();
        return outputs.isEmpty()
                ? Finding.missing(
                        "Sound", "no output found; music plays on phones, not on this machine")
                : Finding.good(
                        "Sound",
                        String.join(", ", outputs.stream().map(AudioOutput::name).toList()));
    }

    private static Finding display() {
        return Display.isThere()
                ? Finding.good("Display", "a window can be shown")
                : Finding.missing("Display", "none; hearth serves without the console");
    }
}
