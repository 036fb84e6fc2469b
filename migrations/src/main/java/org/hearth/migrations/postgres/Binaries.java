package org.hearth.migrations.postgres;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/// The packaged PostgreSQL programs (`initdb`, `postgres`), unpacked once for each package.
record Binaries(Path folder) {
    private static final String OURS = "{bin,unpacking}-*";

    /// Unpacks what is on the class path, unless this very package lies there unpacked already.
    /// Safe against other processes that do the same at the same time.
    static Binaries unpackedUnder(Path parent) throws IOException {
        URL archive = archive();
        Path folder = parent.resolve("bin-" + fingerprint(archive));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            Path half = Files.createTempDirectory(parent, "unpacking-");
            try {
                unpack(archive, half);
                FolderTree.allToDisk(half);
                publish(half, folder);
                FolderTree.toDisk(parent);
            } finally {
                if (Files.exists(half)) {
                    FolderTree.delete(half);
                }
            }
        }
        return new Binaries(folder);
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /// The major version, read from the head of the bootstrap script: `# PostgreSQL 18`.
    String majorVersion() throws IOException {
        try (var lines = Files.lines(folder.resolve("share/postgresql/postgres.bki"))) {
            return lines.findFirst().orElse("").replace("# PostgreSQL", "").strip();
        }
    }

    /// Deletes what earlier versions left here; only for a folder that no other server uses.
    void deleteOthers() throws IOException {
        try (var others = Files.newDirectoryStream(folder.resolveSibling(""), OURS)) {
            for (Path other : others) {
                if (!other.equals(folder)) {
                    FolderTree.delete(other);
                }
            }
        }
    }

    private static URL archive() {
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String name =
                switch (arch) {
                    case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
                    case "aarch64", "arm64" -> "/postgres-linux-arm_64.txz";
                    default -> "/postgres-" + arch + ".txz";
                };
        @Nullable URL found = Binaries.class.getResource(name);
        if (found == null) {
            throw new PostgresFailure(
                    "This Hearth has no PostgreSQL for "
                            + System.getProperty("os.name")
                            + " on "
                            + arch
                            + ". Set DATABASE_URL to a PostgreSQL 15 or newer.");
        }
        return found;
    }

    /// The checksum that the jar keeps for its entry; read whole only outside a jar.
    private static String fingerprint(URL archive) throws IOException {
        URLConnection connection = archive.openConnection();
        if (connection instanceof JarURLConnection jar && jar.getJarEntry().getCrc() >= 0) {
            return Long.toHexString(jar.getJarEntry().getCrc());
        }
        try (var in = new CheckedInputStream(connection.getInputStream(), new CRC32())) {
            in.skip(Long.MAX_VALUE);
            return Long.toHexString(in.getChecksum().getValue());
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream(), 1 << 16);
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (!path.startsWith(target)) {
                    throw new IOException("entry outside its archive: " + entry.getName());
                }
                place(tar, entry, path);
            }
        }
        target.toFile().setReadable(true, false);
        target.toFile().setExecutable(true, false);
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path path)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(path.getParent());
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(path.getParent());
            Files.copy(tar, path);
            path.toFile().setExecutable((entry.getMode() & 0100) != 0, false);
        }
    }

    private static void publish(Path half, Path folder) throws IOException {
        try {
            Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another process was faster with the same content: use its folder.
        }
    }
}
