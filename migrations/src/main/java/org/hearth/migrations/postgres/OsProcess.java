package org.hearth.migrations.postgres;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A process as Linux shows it under `/proc` (proc(5)): also one that this hub did not start.
record OsProcess(long pid) {
    private static final Path PROC = Path.of("/proc");

    /// The signals to which a postmaster listens ("Shutting Down the Server" in its manual).
    enum Signal {
        /// Fast shutdown: ends the sessions, writes a checkpoint.
        INT,
        /// Immediate shutdown: the next start recovers from the log.
        QUIT,
        KILL
    }

    /// All server processes of one cluster: PostgreSQL programs whose working folder it is.
    ///
    /// @throws PostgresFailure when they cannot be listed, as no file can be opened at the moment
    static List<OsProcess> ofCluster(Path cluster) {
        try (var entries = Files.newDirectoryStream(PROC, "[0-9]*")) {
            List<OsProcess> found = new ArrayList<>();
            for (Path entry : entries) {
                OsProcess process = new OsProcess(Long.parseLong(entry.getFileName().toString()));
                if (process.serves(cluster)) {
                    found.add(process);
                }
            }
            return List.copyOf(found);
        } catch (IOException e) {
            throw new PostgresFailure(
                    "The computer lets Hearth open no more files. Close other programs or raise"
                            + " its limit of open files.",
                    e);
        }
    }

    /// True for a living process; a zombie that nobody reaps is dead. One that is there and cannot
    /// be looked at, as no file can be opened at the moment, counts as living.
    boolean isAlive() {
        try {
            String stat = Files.readString(PROC.resolve(pid + "/stat"), ISO_8859_1);
            char state = stat.charAt(stat.lastIndexOf(')') + 2);
            return state != 'Z' && state != 'X';
        } catch (IOException e) {
            return Files.exists(PROC.resolve(Long.toString(pid)));
        }
    }

    /// True if this is a living server process of the cluster; a shell standing there is not.
    boolean serves(Path cluster) {
        try {
            Path program = Files.readSymbolicLink(PROC.resolve(pid + "/exe"));
            return program.getFileName().toString().startsWith("postgres")
                    && Files.readSymbolicLink(PROC.resolve(pid + "/cwd")).equals(cluster)
                    && isAlive();
        } catch (IOException e) {
            return false;
        }
    }

    /// True if it runs exactly this program.
    boolean runs(Path program) {
        try {
            return Files.readSymbolicLink(PROC.resolve(pid + "/exe")).equals(program.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }

    /// Sends a signal to all; those that are gone already do not matter.
    static void signal(Signal signal, List<OsProcess> processes) throws IOException {
        if (processes.isEmpty()) {
            return;
        }
        String pids =
                processes.stream()
                        .map(p -> Long.toString(p.pid()))
                        .collect(Collectors.joining(" "));
        Command.run(Path.of("/"), List.of("sh", "-c", "kill -" + signal + " " + pids));
    }
}
