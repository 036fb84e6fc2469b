package org.hearth.server.media;

import org.hearth.server.platform.problem.Invalid;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/// Which folders may join the library. Thread-safe.
///
/// Refused are the whole disk, the system's own folders, what overlaps the hub's data folder (its
/// `media/` excepted) and what overlaps another library folder: each would show the family files
/// that are not theirs, or the same file twice.
public final class RootPolicy {
    private static final String FIELD = "path";
    private static final List<Path> SYSTEM =
            List.of(
                    Path.of("/bin"),
                    Path.of("/boot"),
                    Path.of("/dev"),
                    Path.of("/etc"),
                    Path.of("/lib"),
                    Path.of("/lib32"),
                    Path.of("/lib64"),
                    Path.of("/proc"),
                    Path.of("/sbin"),
                    Path.of("/sys"),
                    Path.of("/usr"));
    private static final List<Path> TOO_WIDE =
            List.of(Path.of("/var"), Path.of("/home"), Path.of("/run"), Path.of("/tmp"));

    private final Path data;

    /// @param data the hub's data folder
    public RootPolicy(Path data) {
        this.data = data;
    }

    /// The folder's real path; throws [Invalid] with the reason when it may not join.
    ///
    /// @param present the library's other folders
    public Path check(String text, Collection<Path> present) {
        Path folder = real(text);
        if (folder.getParent() == null || TOO_WIDE.contains(folder)) {
            throw refused("is too wide. Choose the folder with your music, photos or films");
        }
        if (SYSTEM.stream().anyMatch(folder::startsWith)) {
            throw refused("belongs to the operating system. Choose a folder of your own");
        }
        if (overlapsData(folder)) {
            throw refused("overlaps the hub's own data. Only its media folder may be shared");
        }
        for (Path other : present) {
            if (folder.startsWith(other)) throw refused("is in the library already, with " + other);
            if (other.startsWith(folder)) {
                throw refused("contains the library folder " + other + ". Remove that one first");
            }
        }
        return folder;
    }

    private boolean overlapsData(Path folder) {
        return !folder.startsWith(data.resolve("media"))
                && (folder.startsWith(data) || data.startsWith(folder));
    }

    private static Path real(String text) {
        try {
            Path folder = Path.of(text);
            if (!folder.isAbsolute()) throw refused("must be a full path that begins with /");
            if (!Files.isDirectory(folder)) throw refused("is no folder on this computer");
            if (!Files.isReadable(folder)) {
                throw refused("may not be read by the hub. Give it permission to");
            }
            return folder.toRealPath();
        } catch (InvalidPathException | IOException unusable) {
            throw refused("cannot be opened");
        }
    }

    private static Invalid refused(String why) {
        return new Invalid(FIELD, why);
    }
}
