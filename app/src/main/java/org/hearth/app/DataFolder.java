package org.hearth.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/// The hub's folder, held for one hub alone until closed; the system lets go when the process dies.
record DataFolder(Path path, FileChannel lock) implements AutoCloseable {
    private static final List<String> FOLDERS = List.of("media", "thumbnails", "logs");

    /// Makes what is missing and takes the lock, or says in one sentence who has it.
    static DataFolder take(Path path) throws IOException {
        for (String folder : FOLDERS) Files.createDirectories(path.resolve(folder));
        FileChannel lock =
                FileChannel.open(
                        path.resolve("hearth.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        if (!isTaken(lock)) {
            lock.close();
            throw new IOException(
                    "Another Hearth already uses "
                            + path
                            + ". Stop it first, or choose another folder with --data.");
        }
        return new DataFolder(path, lock);
    }

    /// The platform's folder for a user's data. Source: XDG Base Directory Specification,
    /// `XDG_DATA_HOME`.
    static Path usual() {
        String data = System.getenv("XDG_DATA_HOME");
        return data == null || data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share", "hearth")
                : Path.of(data, "hearth");
    }

    private static boolean isTaken(FileChannel lock) throws IOException {
        try {
            FileLock taken = lock.tryLock();
            return taken != null;
        } catch (OverlappingFileLockException here) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
