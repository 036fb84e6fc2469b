package org.hearth.server.platform.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// The master key in the data folder: 64 hex digits in `secrets.key`, mode 0600, and beside it
/// `secrets.key.next` while another one takes over.
///
/// Every step is on the disk before it returns, so that a hub may be killed between any two. One
/// thread at a time; only [#load] may meet another process.
public final class KeyFile {
    private static final String NAME = "secrets.key";
    private static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;
    private final Path file;
    private final Path next;

    KeyFile(Path data) {
        folder = data;
        file = data.resolve(NAME);
        next = data.resolve(NAME + ".next");
    }

    /// The key, made now if there is none.
    MasterKey load() throws IOException {
        if (!Files.exists(file)) create();
        return MasterKey.of(Files.readString(file).strip())
                .orElseThrow(() -> new IOException(NAME + " does not hold 64 hex digits"));
    }

    /// The key that was about to take over; empty when there is none, or only a part of one, which
    /// nothing was ever put under.
    public Optional<MasterKey> next() {
        try {
            return Files.exists(next)
                    ? MasterKey.of(Files.readString(next).strip())
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Makes the key that is to take over; the present one stays in force. One that is there
    /// already may be the only copy of a key in use, so it is never written over.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException when there is one
    public MasterKey prepare() throws IOException {
        MasterKey key = MasterKey.fresh();
        Files.createFile(next, OURS_ALONE);
        write(next, key);
        keepFolder();
        return key;
    }

    /// Puts the next key in the place of the present one, which is gone afterwards.
    public void promote() throws IOException {
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keepFolder();
    }

    /// Gives the next key up.
    public void drop() throws IOException {
        if (Files.deleteIfExists(next)) keepFolder();
    }

    /// Whole or not at all, and whoever comes second takes the first one's.
    private void create() throws IOException {
        Files.createDirectories(folder);
        Path made = Files.createTempFile(folder, NAME + ".", ".new", OURS_ALONE);
        try {
            write(made, MasterKey.fresh());
            Files.createLink(file, made);
        } catch (FileAlreadyExistsException known) {
            return;
        } finally {
            Files.delete(made);
        }
        keepFolder();
    }

    private static void write(Path path, MasterKey key) throws IOException {
        try (FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE)) {
            out.write(StandardCharsets.US_ASCII.encode(key.hex() + "\n"));
            out.force(true);
        }
    }

    /// A new name is only safe once its folder is on the disk too.
    private void keepFolder() throws IOException {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
