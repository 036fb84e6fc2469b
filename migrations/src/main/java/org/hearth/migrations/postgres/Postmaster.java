package org.hearth.migrations.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The main process of a running server, as its `postmaster.pid` names it. The file's lines: pid,
/// data folder, start time, port, socket folder, address, memory key, status ("postmaster.pid" in
/// PostgreSQL's `pidfile.h`).
///
/// @param status `starting`, `ready` or `stopping`; empty very early
record Postmaster(OsProcess process, int port, String status) {
    private static final Duration FAST_LIMIT = Duration.ofSeconds(8);
    private static final Duration IMMEDIATE_LIMIT = Duration.ofSeconds(1);
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /// The living postmaster of this cluster, if there is one.
    static Optional<Postmaster> of(Cluster cluster) {
        List<String> lines = lines(cluster.postmasterFile());
        if (lines.size() <= PORT_LINE || !lines.getFirst().matches("\\d+")) {
            return Optional.empty();
        }
        OsProcess process = new OsProcess(Long.parseLong(lines.getFirst()));
        if (!process.serves(cluster.folder()) || !lines.get(PORT_LINE).matches("\\d+")) {
            return Optional.empty();
        }
        String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
        int port = Integer.parseInt(lines.get(PORT_LINE));
        return Optional.of(new Postmaster(process, port, status));
    }

    boolean isReady() {
        return status.equals("ready");
    }

    /// Stops everything that serves the cluster, as gently as time allows: 10 s at most. After it
    /// no process holds the cluster's files or memory.
    static void stop(Cluster cluster) throws IOException {
        var postmaster = Postmaster.of(cluster);
        if (postmaster.isPresent()) {
            List<OsProcess> main = List.of(postmaster.get().process());
            OsProcess.signal(OsProcess.Signal.INT, main);
            if (!gone(cluster, FAST_LIMIT)) {
                OsProcess.signal(OsProcess.Signal.QUIT, main);
                gone(cluster, IMMEDIATE_LIMIT);
            }
        }
        OsProcess.signal(OsProcess.Signal.KILL, OsProcess.ofCluster(cluster.folder()));
        if (!gone(cluster, IMMEDIATE_LIMIT) && !Thread.currentThread().isInterrupted()) {
            throw new PostgresFailure(
                    "Processes of the database in "
                            + cluster.folder()
                            + " do not end, not even killed; the disk may hang.");
        }
        Files.deleteIfExists(cluster.postmasterFile());
    }

    private static boolean gone(Cluster cluster, Duration limit) {
        return Waiting.until(limit, () -> OsProcess.ofCluster(cluster.folder()).isEmpty());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
