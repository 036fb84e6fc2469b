package org.hearth.migrations.postgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The right to supervise one home folder; the system gives it back when the process dies.
record HomeLock(FileChannel channel) implements AutoCloseable {

    /// Takes the lock, or says in one sentence that someone else has it.
    static HomeLock take(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new PostgresFailure(
                    "Another Hearth already uses "
                            + home
                            + ". Stop it first, or choose another"
                            + " data folder.");
        }
        return new HomeLock(channel);
    }

    /// Whether another process has it.
    static boolean isHeld(Path home) throws IOException {
        if (!Files.exists(home.resolve("lock"))) return false;
        try (FileChannel channel =
                FileChannel.open(home.resolve("lock"), StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
