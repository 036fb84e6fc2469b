package org.hearth.app;

import org.hearth.server.platform.auth.Secrets;
import org.hearth.server.platform.config.HubConfig;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// The data folder of a house that is only shown, and what is kept in it for the next time: the
/// owner's password and the keys of the boxes. Thread-safe.
///
/// The file `demo.properties` is what tells such a folder from a real household's, which is never
/// touched.
final class DemoFolder {
    private static final String FILE = "demo.properties";
    private static final String PASSWORD = "password";
    private static final String FURNISHED = "furnished";
    private static final int PASSWORD_LENGTH = 12;

    /// The library stops growing below one gigabyte; half of another is the house's own.
    private static final long LEAST_FREE_BYTES = 3L << 29;

    private final Path folder;
    private final Properties kept;

    private DemoFolder(Path folder, Properties kept) {
        this.folder = folder;
        this.kept = kept;
    }

    /// Where it is unless somebody says otherwise: beside the usual data folder.
    static Path usual() {
        return DataFolder.usual().resolveSibling("hearth-demo");
    }

    /// Opens the folder again, or makes it; [StartFailed] says in a sentence why that cannot be.
    static DemoFolder open(HubConfig config) {
        Path folder = config.data();
        if (config.external().isPresent()) {
            throw refused(
                    "The demo keeps a database of its own. Start it without DATABASE_URL and"
                            + " POSTGRES_HOST.");
        }
        try {
            if (Files.exists(folder.resolve(FILE))) return new DemoFolder(folder, read(folder));
            requireEmpty(folder);
            Files.createDirectories(folder);
            requireRoom(folder, Files.getFileStore(folder).getUsableSpace());
            DemoFolder made = new DemoFolder(folder, new Properties());
            made.write(PASSWORD, Secrets.code(PASSWORD_LENGTH));
            return made;
        } catch (IOException unusable) {
            throw refused(sentence(folder, unusable));
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isEmpty()) return;
        }
        throw refused(
                folder
                        + " holds a household or other files already. The demo wants a folder of"
                        + " its own: leave --data out, or name an empty one.");
    }

    /// Refuses a disk that is almost full.
    static void requireRoom(Path folder, long freeBytes) {
        if (freeBytes >= LEAST_FREE_BYTES) return;
        throw refused(
                "The demo needs 1.5 GB of free space at %s, and %.1f GB is left. Make room, or name another folder with --data."
                        .formatted(folder, freeBytes / (double) (1 << 30)));
    }

    private static String sentence(Path folder, IOException unusable) {
        return switch (unusable) {
            case AccessDeniedException _ ->
                    "Hearth may not write to " + folder + ". Name another folder with --data.";
            case FileSystemException named when named.getReason() != null ->
                    "Hearth cannot use the folder %s: %s. Name another one with --data."
                            .formatted(folder, named.getReason());
            default ->
                    "Hearth cannot use the folder %s (%s). Name another one with --data."
                            .formatted(folder, unusable.getMessage());
        };
    }

    private static StartFailed refused(String sentence) {
        return new StartFailed("open the demo's folder", new IOException(sentence));
    }

    private static Properties read(Path folder) throws IOException {
        Properties read = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve(FILE))) {
            read.load(file);
        }
        return read;
    }

    /// Where it is.
    Path path() {
        return folder;
    }

    /// With which the owner was made.
    String password() {
        return find(PASSWORD).orElse("");
    }

    /// Whether everything was brought in once; from then on it stays as the family leaves it.
    boolean isFurnished() {
        return find(FURNISHED).isPresent();
    }

    /// Everything was brought in.
    void furnished() {
        keep(FURNISHED, "true");
    }

    /// The key that a box was given.
    @Nullable String keyOf(int box) {
        return find("box." + box).orElse(null);
    }

    /// Keeps the key that a box was given.
    void keepKeyOf(int box, String key) {
        keep("box." + box, key);
    }

    private synchronized Optional<String> find(String name) {
        return Optional.ofNullable(kept.getProperty(name));
    }

    private void keep(String name, String value) {
        try {
            write(name, value);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(sentence(folder, unwritable), unwritable);
        }
    }

    /// For the hub's own account alone, and whole or not at all.
    private synchronized void write(String name, String value) throws IOException {
        kept.setProperty(name, value);
        Path fresh = folder.resolve(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(
                fresh,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Writer file = Files.newBufferedWriter(fresh)) {
            kept.store(file, "A house that hearth demo shows. This folder may be deleted.");
        }
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    }
}
