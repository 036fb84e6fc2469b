package org.hearth.server.media.inspect;

import org.hearth.server.media.MediaType;
import org.hearth.server.media.inspect.Inspection.Understood;
import org.hearth.server.platform.host.OpenFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/// Makes preview pictures: JPEG, at most 512 pixels on the long side, upright. Thread-safe. All
/// decoding happens in a child process of low priority that may take 10 seconds and 1.5 GB of
/// address space; this process sees finished pictures of some 50 KB only.
public final class Thumbnails {

    private static final int EDGE = 512;

    /// FFmpeg refuses pictures with an edge beyond this.
    private static final int LONGEST_EDGE = 16_000;

    private static final List<String> FOLDER_COVERS = List.of("cover", "folder", "front");
    private static final List<String> COVER_EXTENSIONS = List.of("jpg", "jpeg", "png", "webp");

    private final Inspector inspector = new Inspector();

    /// Writes the preview of a file that the inspector understood. The target appears whole or not
    /// at all, and its folder is made when missing.
    ///
    /// Music shows `cover.*`, `folder.*` or `front.*` beside it, in this order, then its embedded
    /// picture; a film shows the frame at a tenth of its length.
    ///
    /// @throws IOException when the target cannot be written
    public Thumbnail make(Path source, MediaType type, Path target) throws IOException {
        return switch (type) {
            case AUDIO -> music(source, target);
            case VIDEO -> film(source, target);
            case IMAGE -> picture(source, target);
            case DOCUMENT -> new Thumbnail.None("Documents have no preview.");
        };
    }

    private Thumbnail music(Path source, Path target) throws IOException {
        for (String name : FOLDER_COVERS) {
            for (String extension : COVER_EXTENSIONS) {
                for (String spelling : List.of(name, capitalized(name))) {
                    Path cover = source.resolveSibling(spelling + "." + extension);
                    if (Files.isRegularFile(cover, LinkOption.NOFOLLOW_LINKS)
                            && picture(cover, target) instanceof Thumbnail.Made made) {
                        return made;
                    }
                }
            }
        }
        return frame(source, Duration.ZERO, target, "This music has no cover.");
    }

    private Thumbnail film(Path source, Path target) throws IOException {
        if (!(inspector.inspect(source) instanceof Understood film)) return unusable();
        Duration length = film.extent().duration();
        Duration tenth = length == null ? Duration.ZERO : length.dividedBy(10);
        Thumbnail made = frame(source, tenth, target, "");
        return made instanceof Thumbnail.Made
                ? made
                : frame(source, Duration.ZERO, target, "No picture of this film can be shown.");
    }

    private Thumbnail picture(Path source, Path target) throws IOException {
        if (!(inspector.inspect(source) instanceof Understood picture)) return unusable();
        Integer width = picture.extent().width();
        Integer height = picture.extent().height();
        if (picture.format() == MediaFormat.SVG) {
            return new Thumbnail.None("Drawings are shown as they are.");
        }
        if (width == null || height == null) return unusable();
        boolean fits =
                (long) width * height <= Ffmpeg.MOST_PIXELS
                        && Math.max(width, height) <= LONGEST_EDGE;
        return fits
                ? frame(source, Duration.ZERO, target, "This picture cannot be decoded.")
                : new Thumbnail.None(
                        "A picture of %d x %d pixels is too large for a preview."
                                .formatted(width, height));
    }

    private static Thumbnail frame(Path source, Duration at, Path target, String otherwise)
            throws IOException {
        MediaFormat announced = MediaFormat.announcedBy(source).orElse(null);
        if (announced == null) return unusable();
        Content content;
        try (OpenFile file = OpenFile.of(source)) {
            content = MusicStart.contentOf(file, announced);
        } catch (Defect | IOException unreadable) {
            OpenFiles.requireAny();
            return unusable();
        }
        if (content.demuxer().isEmpty()) return unusable();
        Bytes jpeg = Ffmpeg.frame(source, content, at, EDGE);
        if (jpeg.length() == 0) return new Thumbnail.None(otherwise);
        store(jpeg, target);
        return new Thumbnail.Made();
    }

    private static void store(Bytes jpeg, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "draft", ".jpg");
        try {
            Files.write(draft, jpeg.toArray());
            Files.move(
                    draft,
                    target,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Thumbnail unusable() {
        return new Thumbnail.None("The file itself cannot be used.");
    }

    private static String capitalized(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
