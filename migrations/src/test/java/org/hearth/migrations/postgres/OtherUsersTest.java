package org.hearth.migrations.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Root in a user namespace, root with another user's cluster, and an ordinary user. The other
/// tests run as whoever runs the build; these need root to become someone else.
final class OtherUsersTest {
    private static final int NOBODY = 65534;
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    @TempDir Path data;

    @BeforeEach
    void needsRoot() throws IOException {
        assumeTrue(userOf(Path.of("/proc/self")) == 0, "only root can become another user");
        assumeTrue(
                Command.run(Path.of("/"), joined(AS_NOBODY, List.of("test", "-r", "/"))).worked(),
                "this machine does not let root become nobody");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void anOrdinaryUserRunsItAndRootCanTakeOverWithoutChangingTheOwner() throws Exception {
        Path home = Files.createDirectory(data.resolve("hub"));
        Files.setAttribute(home, "unix:uid", NOBODY);
        List<Long> acknowledged;
        try (HubProcess hub = HubProcess.start(AS_NOBODY, readableClassPath(), home, 0)) {
            hub.awaitAcknowledged(5);
            assertEquals(NOBODY, userOf(Path.of("/proc/" + Servers.postmaster(home).pid())));
            hub.kill();
            acknowledged = hub.allAcknowledged();
        }
        try (PostgresServer server = PostgresServer.start(folders(home), Durability.DURABLE)) {
            assertEquals(
                    acknowledged,
                    Servers.query(server.address(), "SELECT number FROM numbers ORDER BY 1")
                            .stream()
                            .map(Long::parseLong)
                            .limit(acknowledged.size())
                            .toList());
            assertEquals(NOBODY, userOf(Path.of("/proc/" + Servers.postmaster(home).pid())));
        }
    }

    @Test
    void whereRootMayNotMakeNamespacesAnotherUserRunsIt() throws Exception {
        Path home = Files.createDirectories(data.resolve("postgres"));
        Binaries binaries = Binaries.unpackedUnder(data.resolve("binaries"));
        List<RunAs> nobody = List.of(new RunAs.OtherUser(NOBODY, NOBODY));
        RunAs chosen = RunAs.choose(nobody, binaries.program("postgres"), home);
        assertEquals(NOBODY, userOf(Cluster.open(home, binaries, chosen).folder()));

        try (PostgresServer server = PostgresServer.start(folders(data), Durability.DURABLE)) {
            assertEquals(List.of("1"), Servers.query(server.address(), "SELECT 1"));
            assertEquals(NOBODY, userOf(Path.of("/proc/" + Servers.postmaster(data).pid())));
        }
    }

    @Test
    void whereNobodyCanRunItASentenceSaysWhatToDo() throws IOException {
        Path locked = Files.createDirectory(data.resolve("locked"), Permissions.PRIVATE_FOLDER);
        Path home = Files.createDirectory(locked.resolve("postgres"));
        List<RunAs> nobody = List.of(new RunAs.OtherUser(NOBODY, NOBODY));

        var refused =
                assertThrows(
                        PostgresFailure.class,
                        () -> RunAs.choose(nobody, Path.of("/bin/sh"), home));

        assertTrue(
                String.valueOf(refused.getMessage())
                        .endsWith("Start Hearth as an ordinary user, or set DATABASE_URL."));
    }

    @Test
    void aFullDiskIsSaidInASentence() throws IOException {
        var mount = List.of("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", data.toString());
        assumeTrue(Command.run(Path.of("/"), mount).worked(), "this machine forbids mounts");
        try {
            var refused = assertThrows(PostgresFailure.class, () -> Servers.start(data));
            assertEquals(
                    "The database could not be created in "
                            + data.resolve("postgres")
                            + ": the disk is full. Free some space and start Hearth again.",
                    refused.getMessage());
        } finally {
            Command.run(Path.of("/"), List.of("umount", data.toString()));
        }
    }

    private static PostgresFolders folders(Path home) {
        return new PostgresFolders(
                home.resolve("postgres"), home.resolve("binaries"), home.resolve("logs"));
    }

    private static int userOf(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    /// A copy of this class path that any user may read: the build may stand in root's own folder.
    private String readableClassPath() throws IOException {
        Path copies = Files.createDirectory(data.resolve("classes"));
        List<String> entries = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path copy = copies.resolve(Integer.toString(entries.size()));
            copy(Path.of(entry), copy);
            entries.add(copy.toString());
        }
        return String.join(File.pathSeparator, entries);
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            try (var files = Files.walk(from)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
            }
        }
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> words = new ArrayList<>(first);
        words.addAll(second);
        return words;
    }
}
