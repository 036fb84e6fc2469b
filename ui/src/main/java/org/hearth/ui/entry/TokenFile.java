package org.hearth.ui.entry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;

/// The refresh token on disk, readable for the hub's own account alone (mode 0600).
///
/// One thread at a time. A half-written file cannot appear: a new one replaces it whole.
final class TokenFile {
    private static final Logger LOG = LoggerFactory.getLogger(TokenFile.class);
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private final Path file;

    TokenFile(Path file) {
        this.file = file;
    }

    /// The token, unless there is none or others could have read it.
    Optional<String> read() {
        try {
            if (!Files.exists(file)) return Optional.empty();
            if (isPosix() && !Files.getPosixFilePermissions(file).equals(OWNER_ONLY)) {
                LOG.warn("the console's sign-in is forgotten, for others could read its file");
                forget();
                return Optional.empty();
            }
            return Optional.of(Files.readString(file).strip()).filter(token -> !token.isEmpty());
        } catch (IOException unreadable) {
            LOG.warn("the console's sign-in cannot be read", unreadable);
            return Optional.empty();
        }
    }

    void write(String token) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, attributes());
            Files.writeString(fresh, token);
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private FileAttribute<?>[] attributes() {
        if (!isPosix()) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
    }

    private boolean isPosix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
