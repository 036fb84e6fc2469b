package org.hearth.migrations.postgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// The hub's own PostgreSQL: running from [#start] to [#close()], brought back whenever it dies.
///
/// The server listens on 127.0.0.1 alone and wants a password that only this home folder knows. It
/// outlives a hub that is killed; the next start on the same folder adopts it. After a crash it
/// comes back at the same address, so that a connection pool recovers by itself.
///
/// Thread-safe. One virtual thread named `postgres-watch` looks after the server; it ends with
/// [#close()].
public final class PostgresServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresServer.class);
    private static final Duration LOOK_INTERVAL = Duration.ofMillis(200);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(3);
    private static final int LOOKS_PER_LOG_CHECK = 300;

    private final HomeLock lock;
    private final Launcher launcher;
    private final PostgresAddress address;
    private final List<ServerListener> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread watch;
    private volatile Postmaster postmaster;

    private PostgresServer(HomeLock lock, Launcher launcher, Postmaster postmaster) {
        this.lock = lock;
        this.launcher = launcher;
        this.postmaster = postmaster;
        this.address = launcher.address(postmaster.port());
        this.watch = Thread.ofVirtual().name("postgres-watch").unstarted(this::watch);
    }

    /// Starts the server of these folders, or adopts the one that still runs there. The first start
    /// unpacks the programs and creates the cluster; it takes some seconds.
    ///
    /// @throws PostgresFailure with a sentence for people; then nothing is left running
    public static PostgresServer start(PostgresFolders folders, Durability durability) {
        try {
            Files.createDirectories(folders.home().getParent());
            if (!Files.isDirectory(folders.home())) {
                Files.createDirectory(folders.home(), Permissions.PRIVATE_FOLDER);
            }
            HomeLock lock = HomeLock.take(folders.home());
            try {
                PostgresServer server = start(folders, durability, lock);
                server.watch.start();
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw Explanation.of("The database cannot use " + folders.home(), e);
        }
    }

    private static PostgresServer start(
            PostgresFolders folders, Durability durability, HomeLock lock) throws IOException {
        ServerLog log = ServerLog.in(folders.logs());
        Binaries binaries = Binaries.unpackedUnder(folders.binaries());
        Cluster cluster = Cluster.open(folders.home(), binaries);
        Ports ports = new Ports(folders.home().resolve("port"));
        Launcher launcher = new Launcher(cluster, ports, log, durability);
        if (folders.binaries().equals(folders.home())) {
            binaries.deleteOthers();
        }
        return new PostgresServer(lock, launcher, launcher.adoptOrStart());
    }

    /// Where the server answers that another process supervises in these folders; empty when none
    /// does. For commands beside a running hub.
    public static Optional<PostgresAddress> supervised(PostgresFolders folders) {
        try {
            if (!HomeLock.isHeld(folders.home())) return Optional.empty();
            int port = Integer.parseInt(Files.readString(folders.home().resolve("port")).strip());
            String password = Files.readString(folders.home().resolve("password")).strip();
            return Optional.of(Launcher.address(port, password));
        } catch (IOException | NumberFormatException e) {
            throw new PostgresFailure(
                    "The running Hearth in " + folders.home() + " cannot be reached by this user.",
                    e);
        }
    }

    /// Where the hub's database is; the same until [#close()].
    public PostgresAddress address() {
        return address;
    }

    /// True while the server's main process lives; false between a crash and the recovery.
    public boolean isRunning() {
        return closing.getCount() > 0 && postmaster.process().isAlive();
    }

    /// Tells this listener from now on.
    public void listen(ServerListener listener) {
        listeners.add(listener);
    }

    /// Stops the server in order and gives the folder free, within 10 s.
    @Override
    public synchronized void close() {
        if (closing.getCount() == 0) {
            return;
        }
        closing.countDown();
        watch.interrupt();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (lock) {
            Postmaster.stop(launcher.cluster());
        } catch (IOException e) {
            throw Explanation.of("The database did not stop", e);
        }
    }

    private void watch() {
        for (int looks = 1; !closesWithin(LOOK_INTERVAL); looks++) {
            if (!postmaster.process().isAlive()) {
                LOG.warn("PostgreSQL died, starting it again");
                tell(ServerListener::wentAway);
                bringBack();
            } else if (looks % LOOKS_PER_LOG_CHECK == 0) {
                boundLog();
            }
        }
    }

    /// Tries until it works or the hub closes: a full disk may be freed hours later.
    private void bringBack() {
        for (int tries = 1; closing.getCount() > 0; tries++) {
            try {
                postmaster = launcher.restart(postmaster.port());
                LOG.info("PostgreSQL is back");
                tell(ServerListener::cameBack);
                return;
            } catch (PostgresFailure | IOException e) {
                if (tries == 1 && closing.getCount() > 0) {
                    LOG.error("PostgreSQL stays away; trying again until it comes back", e);
                }
            }
            closesWithin(RETRY_INTERVAL);
        }
    }

    private void boundLog() {
        try {
            launcher.log().keepSmall();
        } catch (IOException e) {
            LOG.warn("cannot shorten {}", launcher.log().file(), e);
        }
    }

    /// A listener's fault must not end the watch.
    private void tell(Consumer<ServerListener> news) {
        for (ServerListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException e) {
                LOG.error("a listener of the database failed", e);
            }
        }
    }

    private boolean closesWithin(Duration limit) {
        try {
            return closing.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return closing.getCount() == 0;
        }
    }
}
