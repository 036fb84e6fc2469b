package org.hearth.migrations.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

/// Brings the server of one cluster up: adopts the one that an earlier hub left, or starts one. One
/// thread at a time.
record Launcher(Cluster cluster, Ports ports, ServerLog log, Durability durability) {
    // A recovery that makes progress may take this long; a start that does not, the shorter one.
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(2);
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int CONNECT_LIMIT_S = 10;
    // What an earlier server that is just ending causes, in the words of the server's log.
    private static final List<String> PASSING =
            List.of("pre-existing shared memory block", "lock file", "Address already in use");

    /// The running server, adopted or new.
    Postmaster adoptOrStart() throws IOException {
        boolean sameSettings = !cluster.configure(durability);
        Optional<Postmaster> left = sameSettings ? adoptable() : Optional.empty();
        if (left.isPresent()) {
            ports.keep(left.get().port());
            return left.get();
        }
        return start(ports::claim);
    }

    /// A new server in place of one that died, at the same port.
    Postmaster restart(int port) throws IOException {
        return start(() -> port);
    }

    PostgresAddress address(int port) {
        return address(port, cluster.password());
    }

    static PostgresAddress address(int port, String password) {
        return new PostgresAddress(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + Cluster.NAME, Cluster.USER, password);
    }

    private Optional<Postmaster> adoptable() {
        Path program = cluster.binaries().program("postgres");
        return Postmaster.of(cluster)
                .filter(Postmaster::isReady)
                .filter(found -> found.process().runs(program))
                .filter(found -> answers(found.port()));
    }

    private boolean answers(int port) {
        try {
            connect(port);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /// Starts until it works, the reason will not pass by itself, or time is up.
    private Postmaster start(PortChoice choice) throws IOException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            Postmaster.stop(cluster);
            int port = choice.port();
            long position = log.size();
            Process process = launch(port);
            Optional<Postmaster> started = ready(process);
            if (started.isPresent()) {
                prove(port);
                return started.get();
            }
            boolean died = end(process);
            String said = log.since(position);
            boolean passing = PASSING.stream().anyMatch(said::contains);
            if (!passing
                    || System.nanoTime() - end >= 0
                    || Thread.currentThread().isInterrupted()) {
                throw failure(died, said);
            }
            Waiting.until(PAUSE, () -> false);
        }
    }

    private Optional<Postmaster> ready(Process process) {
        Supplier<Optional<Postmaster>> postmaster = () -> Postmaster.of(cluster);
        Waiting.until(START_LIMIT, () -> !process.isAlive() || postmaster.get().isPresent());
        Waiting.until(
                RECOVERY_LIMIT,
                () ->
                        !process.isAlive()
                                || postmaster.get().map(Postmaster::isReady).orElse(false));
        return postmaster.get().filter(Postmaster::isReady);
    }

    private void prove(int port) throws IOException {
        try {
            connect(port);
        } catch (SQLException e) {
            Postmaster.stop(cluster);
            throw new PostgresFailure(
                    "PostgreSQL runs but refuses Hearth's own password or database. Put "
                            + "the password file back from a backup; the log is "
                            + log.file(),
                    e);
        }
    }

    /// In a session of its own, so that Ctrl-C reaches the hub alone and the hub stops it in order.
    private Process launch(int port) throws IOException {
        List<String> postgres =
                List.of(
                        cluster.binaries().program("postgres").toString(),
                        "-D",
                        cluster.folder().toString(),
                        "-p",
                        Integer.toString(port));
        List<String> words = new ArrayList<>(List.of("setsid"));
        words.addAll(cluster.runAs().wrap(postgres));
        return Command.prepared(cluster.folder(), words)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .start();
    }

    /// True if it was dead already. Comes before all that an interrupt can make fail: a process
    /// that is only about to become PostgreSQL is known to nobody else.
    private boolean end(Process process) throws IOException {
        boolean died = !process.isAlive();
        process.destroyForcibly();
        Postmaster.stop(cluster);
        return died;
    }

    private PostgresFailure failure(boolean died, String said) {
        return Explanation.of(
                died
                        ? "PostgreSQL did not start, its log is " + log.file()
                        : "PostgreSQL did not get ready in time, its log is " + log.file(),
                said);
    }

    private void connect(int port) throws SQLException {
        DataSource source = address(port).dataSource();
        source.setLoginTimeout(CONNECT_LIMIT_S);
        source.getConnection().close();
    }

    /// Which port the next attempt takes.
    private interface PortChoice {
        int port() throws IOException;
    }
}
