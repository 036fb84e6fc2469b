package org.hearth.server.media;

import org.hearth.server.platform.host.OpenFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much room is left on the disk of the data folder. Scans and pictures stop before the
/// database has none.
@FunctionalInterface
interface FreeSpace {
    /// Less than this is almost nothing.
    long LEAST_BYTES = 1L << 30;

    /// Bytes that the hub may still write.
    long bytes() throws IOException;

    /// The room on that folder's disk.
    static FreeSpace of(Path folder) {
        return () -> {
            try {
                return Files.getFileStore(folder).getUsableSpace();
            } catch (IOException unknown) {
                OpenFiles.requireAny();
                throw unknown;
            }
        };
    }

    /// Throws a sentence when the disk is almost full.
    ///
    /// @param next what to do once there is room, such as `then scan again`
    default void require(String next) throws IOException {
        if (bytes() >= LEAST_BYTES) return;
        throw new DiskFull(
                "The disk is almost full: less than 1 GB is left. Make room, " + next + ".");
    }

    /// The disk is almost full; the message is for people.
    final class DiskFull extends IOException {
        private static final long serialVersionUID = 1L;

        private DiskFull(String sentence) {
            super(sentence);
        }
    }
}
