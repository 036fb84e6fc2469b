package org.hearth.migrations.postgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/// Whole-folder deletion and files that are either written wholly or not at all.
final class FolderTree {

    private FolderTree() {}

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException failure)
                            throws IOException {
                        if (failure instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw failure;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        Files.deleteIfExists(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// Deletes it; false if someone else still writes there.
    static boolean isDeleted(Path folder) {
        try {
            delete(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// Writes a file readable by its owner alone, safe against a crash half-way.
    static void writePrivately(Path file, String text) throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(half);
        Files.createFile(half, Permissions.PRIVATE_FILE);
        Files.writeString(half, text, StandardCharsets.UTF_8);
        toDisk(half);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Returns when the file, or the folder's list of names, is on the disk.
    static void toDisk(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /// Returns when the folder and all in it are on the disk: with one flush of the file system
    /// where the machine has the tool, which takes a tenth of the time.
    static void allToDisk(Path folder) throws IOException {
        if (Command.run(folder, List.of("sh", "-c", "sync -f .")).worked()) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                if (!Files.isSymbolicLink(each)) {
                    toDisk(each);
                }
            }
        }
    }
}
