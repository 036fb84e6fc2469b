package org.hearth.server.media;

import org.hearth.server.media.inspect.MediaFormat;
import org.hearth.server.platform.host.OpenFiles;
import org.hearth.server.platform.problem.Busy;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.FileVisitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/// Walks a folder and names every file that looks like media. Pure but for the disk.
///
/// Links are not followed, so loops and ways out of the folder do not exist; hidden folders and
/// those of programs are left out. A folder that may not be read is passed over.
final class Walker {
    private static final Set<String> LEFT_OUT =
            Set.of("node_modules", "@eadir", "thumbs", ".thumbnails", "cache", "$recycle.bin");

    private Walker() {}

    /// A file with a media name.
    ///
    /// @param relative to the folder of the library, `/` between names
    /// @param key device and inode; null where the disk has none
    /// @param format that its name announces
    record Found(
            Path path,
            String relative,
            BasicFileAttributes attributes,
            @Nullable String key,
            MediaFormat format) {}

    /// Names all files below a folder.
    ///
    /// @param root of the library
    /// @param from the folder to walk, the root or below it
    /// @param goesOn asked before each file; the walk ends when it says no
    /// @throws Busy when nothing at all can be opened: an unread folder would look empty
    static void walk(Path root, Path from, Consumer<Found> found, BooleanSupplier goesOn)
            throws IOException {
        FileVisitor<Path> visitor =
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes of) {
                        boolean isLeftOut = !at.equals(from) && isLeftOut(at);
                        return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path at, BasicFileAttributes attributes) {
                        if (!goesOn.getAsBoolean()) return FileVisitResult.TERMINATE;
                        look(root, at, attributes).ifPresent(found);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path at, IOException failure) {
                        OpenFiles.requireAny();
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path at, @Nullable IOException failure) {
                        return FileVisitResult.CONTINUE;
                    }
                };
        Files.walkFileTree(from, visitor);
    }

    private static Optional<Found> look(Path root, Path at, BasicFileAttributes attributes) {
        boolean isOrdinary = attributes.isRegularFile() || attributes.isOther();
        if (!isOrdinary || isHidden(at)) return Optional.empty();
        return MediaFormat.announcedBy(at)
                .map(
                        format ->
                                new Found(
                                        at,
                                        relative(root, at),
                                        attributes,
                                        key(attributes),
                                        format));
    }

    private static String relative(Path root, Path at) {
        return root.relativize(at).toString().replace(at.getFileSystem().getSeparator(), "/");
    }

    private static @Nullable String key(BasicFileAttributes attributes) {
        return attributes.fileKey() == null ? null : attributes.fileKey().toString();
    }

    /// How the keys of all files begin that lie on the same drive as the folder; null where the
    /// system has no keys. On Unix a key reads `(dev=801,ino=42)`.
    static @Nullable String driveOf(Path folder) throws IOException {
        String key = key(Files.readAttributes(folder, BasicFileAttributes.class));
        return key == null ? null : key.substring(0, key.indexOf(',') + 1);
    }

    /// Whether a folder holds nothing of the family.
    static boolean isLeftOut(Path folder) {
        String name = folder.getFileName().toString().toLowerCase(Locale.ROOT);
        return isHidden(folder) || LEFT_OUT.contains(name);
    }

    private static boolean isHidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
