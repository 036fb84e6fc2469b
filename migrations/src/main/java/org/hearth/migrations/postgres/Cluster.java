package org.hearth.migrations.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/// A database cluster on disk with its password: created whole or not at all. Sorting is by code
/// point and letters follow Unicode, the same on every machine.
record Cluster(Path folder, Binaries binaries, RunAs runAs, String password) {
    static final String USER = "hearth";
    static final String NAME = "hearth";
    private static final int PASSWORD_BYTES = 32;
    private static final Duration DELETE_LIMIT = Duration.ofSeconds(10);

    /// Opens the cluster of this home, creating it at the first start.
    static Cluster open(Path home, Binaries binaries) throws IOException {
        Path folder = home.toRealPath().resolve("cluster");
        RunAs runAs = RunAs.choose(RunAs.candidates(folder), binaries.program("postgres"), home);
        return open(home, binaries, runAs);
    }

    static Cluster open(Path home, Binaries binaries, RunAs runAs) throws IOException {
        Path folder = home.toRealPath().resolve("cluster");
        Path passwordFile = home.resolve("password");
        if (Files.exists(folder)) {
            refuseOtherVersion(folder, binaries);
            refuseLostPassword(passwordFile);
            runAs.own(folder);
            return new Cluster(folder, binaries, runAs, Files.readString(passwordFile).strip());
        }
        deleteHalfMade(home);
        FolderTree.writePrivately(passwordFile, newPassword() + "\n");
        var cluster = new Cluster(folder, binaries, runAs, Files.readString(passwordFile).strip());
        cluster.create(home);
        return cluster;
    }

    Path postmasterFile() {
        return folder.resolve("postmaster.pid");
    }

    /// Writes the settings; false if they stood there already, word for word.
    boolean configure(Durability durability) throws IOException {
        String text;
        try (var in = Cluster.class.getResourceAsStream("postgresql.conf")) {
            if (in == null) {
                throw new IllegalStateException("postgresql.conf is missing from the class path");
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path file = folder.resolve("postgresql.conf");
        String wanted = text + durability.settings();
        if (Files.exists(file) && Files.readString(file).equals(wanted)) {
            return false;
        }
        FolderTree.writePrivately(file, wanted);
        runAs.own(file);
        return true;
    }

    private void create(Path home) throws IOException {
        Path half = Files.createTempDirectory(home, "cluster-new-", Permissions.PRIVATE_FOLDER);
        Path passwordFile = Files.createTempFile(home, "initdb", "", Permissions.PRIVATE_FILE);
        try {
            Files.writeString(passwordFile, password);
            runAs.own(half);
            runAs.own(passwordFile);
            require(home, Command.run(home, runAs.wrap(initdb(half, passwordFile))));
            require(home, Command.run(home, runAs.wrap(alone(half)), "CREATE DATABASE " + NAME));
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
            FolderTree.toDisk(home);
        } finally {
            Files.deleteIfExists(passwordFile);
            if (Files.exists(half)) {
                FolderTree.delete(half);
            }
        }
    }

    private static void require(Path home, Command command) {
        if (!command.worked()) {
            throw Explanation.of("The database could not be created in " + home, command.output());
        }
    }

    /// The server without network or users, reading commands from its input.
    private List<String> alone(Path target) {
        return List.of(
                binaries.program("postgres").toString(),
                "--single",
                "-D",
                target.toString(),
                "-c",
                "exit_on_error=on",
                "postgres");
    }

    private List<String> initdb(Path target, Path passwordFile) {
        return List.of(
                binaries.program("initdb").toString(),
                "--pgdata=" + target,
                "--username=" + USER,
                "--pwfile=" + passwordFile,
                "--auth-host=scram-sha-256",
                "--auth-local=reject",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--lc-ctype=C.UTF-8",
                "--data-checksums",
                "--sync-method=syncfs",
                "--no-instructions");
    }

    private static void refuseOtherVersion(Path folder, Binaries binaries) throws IOException {
        String found = Files.readString(folder.resolve("PG_VERSION")).strip();
        String ours = binaries.majorVersion();
        if (!found.equals(ours)) {
            throw new PostgresFailure(
                    "The database in "
                            + folder
                            + " was made by PostgreSQL "
                            + found
                            + ", this Hearth brings "
                            + ours
                            + ". Nothing was changed. Back up with the Hearth that made it, then"
                            + " restore here.");
        }
    }

    private static void refuseLostPassword(Path passwordFile) {
        if (!Files.isReadable(passwordFile)) {
            throw new PostgresFailure(
                    "The database password "
                            + passwordFile
                            + " is missing or belongs to another user. Put it back from a backup"
                            + " of this folder, or start Hearth as that user.");
        }
    }

    private static void deleteHalfMade(Path home) throws IOException {
        try (var halves = Files.newDirectoryStream(home, "{cluster-new-,initdb}*")) {
            for (Path half : halves) {
                OsProcess.signal(OsProcess.Signal.KILL, OsProcess.ofCluster(half.toRealPath()));
                // The initdb of a hub that was just killed may still write for a moment.
                Waiting.until(DELETE_LIMIT, () -> FolderTree.isDeleted(half));
            }
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
