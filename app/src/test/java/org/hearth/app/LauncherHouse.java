package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A repository that is built, as far as `./hearth` looks, and a JDK whose `java` writes down that
/// it was started instead of doing anything. One thread at a time.
final class LauncherHouse {
    /// A rehearsal that gets ready, and leaves a cache when it is asked to end.
    static final String GOOD =
            """
            echo 'Hearth ready: http://127.0.0.1:1'
            trap 'echo learned >"$cache"; exit 0' TERM
            while :; do sleep 0.1; done
            """;

    private static final String JAVA =
            """
            #!/bin/sh
            for word; do
                case $word in -XX:AOTCacheOutput=*) cache=${word#*=} ;; esac
            done
            kind=${cache:+rehearsal}
            kind=${kind:-hub}
            echo "$kind" >>'FOLDER/starts'
            env >"FOLDER/$kind.environment"
            [ "$kind" = rehearsal ] || exit 0
            """;

    private final Path folder;
    private final Path jdk;

    /// @param folder an empty folder
    LauncherHouse(Path folder) throws IOException {
        this.folder = folder;
        jdk = folder.resolve("jdk");
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        program("jdk/bin/javac", "#!/bin/sh\n");
        write("home/app/java.options", "");
        write("home/app/target/hearth.jar", "");
        write("lib/other.jar", "");
        write("home/app/target/hearth.classpath", folder.resolve("lib/other.jar").toString());
        program("home/hearth", Files.readString(Committed.root().resolve("hearth")));
        Files.createDirectories(folder.resolve("home/target"));
        rehearsal(GOOD);
    }

    /// What `java` does in a rehearsal, as a shell script; `$cache` is the file to write.
    void rehearsal(String script) throws IOException {
        program("jdk/bin/java", JAVA.replace("FOLDER", folder.toString()) + script);
    }

    /// Writes a program of this house.
    void program(String file, String text) throws IOException {
        assertTrue(write(file, text).toFile().setExecutable(true));
    }

    /// Writes a file of this house.
    Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    /// Runs the launcher to its end; its exit status.
    int run(Map<String, String> environment) throws IOException, InterruptedException {
        Process launcher = start(environment);
        assertTrue(launcher.waitFor(1, TimeUnit.MINUTES), "it runs on");
        return launcher.exitValue();
    }

    /// Begins to run the launcher.
    Process start(Map<String, String> environment) throws IOException {
        ProcessBuilder launcher = new ProcessBuilder(folder.resolve("home/hearth").toString());
        launcher.environment().put("JAVA_HOME", jdk.toString());
        launcher.environment().putAll(environment);
        launcher.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(folder.resolve("said").toFile()));
        return launcher.start();
    }

    /// What was started until now: `rehearsal` or `hub`, one after the other.
    List<String> starts() {
        return lines("starts");
    }

    /// What the last one of that kind found in its environment.
    List<String> environment(String kind) {
        return lines(kind + ".environment");
    }

    private List<String> lines(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Files.readAllLines(path) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
