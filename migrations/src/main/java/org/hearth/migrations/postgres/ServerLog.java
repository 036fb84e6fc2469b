package org.hearth.migrations.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// The file into which the server writes; the server only appends, so it may be cut at any time.
record ServerLog(Path file) {
    private static final long LIMIT_BYTES = 2L << 20;
    private static final int TAIL_BYTES = 2000;

    static ServerLog in(Path folder) throws IOException {
        Files.createDirectories(folder);
        ServerLog log = new ServerLog(folder.resolve("postgres.log"));
        log.keepSmall();
        return log;
    }

    /// Moves what is written into `postgres.log.1` once it is more than 2 MB.
    void keepSmall() throws IOException {
        if (size() > LIMIT_BYTES) {
            Path old = file.resolveSibling(file.getFileName() + ".1");
            Files.copy(file, old, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(0);
            }
        }
    }

    long size() throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /// What was written after this position, its last 2,000 bytes at most.
    String since(long position) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(Math.min(position, channel.size()), channel.size() - TAIL_BYTES);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            channel.read(bytes, from);
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
        }
    }
}
