package org.hearth.app;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// The classes under test as families have them: packed, and with what a first start has learned of
/// them, so that each later start takes a good half of the work (JEP 483, 514). Made once for all
/// hubs of a test run, as [its launcher][LauncherTest] does. Thread-safe.
///
/// Java keeps what it learns of jars only, and Maven tests folders.
final class PackedClasses {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Path PLACE = Committed.root().resolve("app/target/packed");

    private PackedClasses() {}

    private static final class Made {
        private static final List<String> WORDS = make();
    }

    /// What Java is told to find them.
    static List<String> words() {
        return Made.WORDS;
    }

    private static List<String> make() {
        try {
            clear();
            Files.createDirectories(PLACE);
            List<String> path = new ArrayList<>();
            for (String one : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
                Path entry = Path.of(one);
                if (!Files.isDirectory(entry)) path.add(one);
                else if (!entry.endsWith("test-classes"))
                    path.add(packed(entry, PLACE.resolve(path.size() + ".jar")));
            }
            String classes = String.join(File.pathSeparator, path);
            Path cache = PLACE.resolve("hearth.aot");
            rehearse(cache, List.of("-XX:AOTCacheOutput=" + cache, "-cp", classes));
            return List.of("-XX:AOTCache=" + cache, "-cp", classes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void rehearse(Path cache, List<String> words) {
        Path house = PLACE.resolve("house");
        List<String> serve = List.of("serve", "--bind", "127.0.0.1", "--port", "0");
        ProcessBuilder command = HubCommand.java(house, words, Map.of(), serve);
        try (HubProcess first = HubProcess.start(house, command)) {
            first.awaitReady();
            first.terminate();
            first.awaitExit(LONGEST);
            if (!Files.exists(cache)) throw new AssertionError(first.lines());
        }
    }

    private static String packed(Path folder, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream into = new JarOutputStream(out);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                into.putNextEntry(new ZipEntry(name));
                Files.copy(file, into);
            }
        }
        return jar.toString();
    }

    private static void clear() throws IOException {
        if (!Files.exists(PLACE)) return;
        try (Stream<Path> all = Files.walk(PLACE)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
        }
    }
}
