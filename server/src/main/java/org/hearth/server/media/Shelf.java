package org.hearth.server.media;

import org.hearth.server.media.inspect.Inspection;
import org.hearth.server.media.inspect.Inspector;
import org.hearth.server.media.inspect.MediaFormat;
import org.hearth.server.platform.time.Uuid7;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/// Turns a file on disk into a row of the library. Thread-safe.
final class Shelf {
    private static final String BROKEN_NAME =
            "The file's name is not in UTF-8, so it cannot be opened again by its name. Rename it.";

    private final Inspector inspector = new Inspector();
    private final InstantSource clock;

    Shelf(InstantSource clock) {
        this.clock = clock;
    }

    /// A new row for a file that nobody knew.
    MediaFile place(UUID rootId, Walker.Found found) {
        MediaFile file = new MediaFile();
        file.id = Uuid7.next(clock);
        file.rootId = rootId;
        file.createdAt = clock.instant();
        file.metadata = Map.of();
        put(file, rootId, found);
        look(file, found);
        return file;
    }

    /// The same file at another place, with all that hangs on it and all that somebody corrected.
    void move(MediaFile file, UUID rootId, Walker.Found found) {
        boolean isNamedByFile = file.title.equals(bare(file.name));
        put(file, rootId, found);
        if (isNamedByFile) file.title = bare(file.name);
        back(file, found);
    }

    /// An unchanged file that was away and is here again.
    void back(MediaFile file, Walker.Found found) {
        if (file.problem != null) {
            look(file, found);
            return;
        }
        file.fileKey = found.key();
        file.state = MediaState.PRESENT;
        file.updatedAt = clock.instant();
        Shelving.shelve(file);
    }

    private static void put(MediaFile file, UUID rootId, Walker.Found found) {
        file.rootId = rootId;
        file.path = found.relative();
        file.name = found.path().getFileName().toString();
    }

    /// Looks into the file and fills everything that depends on its content.
    void look(MediaFile file, Walker.Found found) {
        file.fileKey = found.key();
        file.sizeBytes = found.attributes().size();
        file.modifiedAt = modified(found);
        file.updatedAt = clock.instant();
        Inspection inspection = inspector.inspect(found.path());
        switch (inspection) {
            case Inspection.Understood understood when isReachable(found) ->
                    understand(file, understood);
            case Inspection.Understood _ -> problem(file, found.format(), BROKEN_NAME);
            case Inspection.Problem problem -> problem(file, found.format(), problem.reason());
            case Inspection.Ignored _ ->
                    problem(file, found.format(), "The file is of no kind that Hearth knows.");
        }
        Shelving.shelve(file);
    }

    /// Disks count in nanoseconds, the store in microseconds.
    static Instant modified(Walker.Found found) {
        return Instant.ofEpochMilli(found.attributes().lastModifiedTime().toMillis());
    }

    private static void understand(MediaFile file, Inspection.Understood understood) {
        MediaFormat format = understood.format();
        file.state = MediaState.PRESENT;
        file.problem = null;
        file.type = format.type();
        file.mimeType = format.mimeType();
        file.title =
                understood.labels().title() == null ? bare(file.name) : understood.labels().title();
        file.artist = understood.labels().artist();
        file.album = understood.labels().album();
        file.durationMs =
                understood.extent().duration() == null
                        ? null
                        : understood.extent().duration().toMillis();
        file.widthPx = understood.extent().width();
        file.heightPx = understood.extent().height();
        file.metadata = understood.metadata();
        file.thumbnailState =
                file.type == MediaType.DOCUMENT || format == MediaFormat.SVG
                        ? MediaFile.ThumbnailState.NONE
                        : MediaFile.ThumbnailState.PENDING;
    }

    private static void problem(MediaFile file, MediaFormat announced, String reason) {
        file.state = MediaState.PROBLEM;
        file.problem = reason;
        file.type = announced.type();
        file.mimeType = announced.mimeType();
        file.title = bare(file.name);
        file.artist = null;
        file.album = null;
        file.durationMs = null;
        file.widthPx = null;
        file.heightPx = null;
        file.metadata = Map.of();
        file.thumbnailState = MediaFile.ThumbnailState.NONE;
    }

    /// Whether the file can be opened again by the text of its name.
    static boolean isReachable(Walker.Found found) {
        return Path.of(found.path().toString()).equals(found.path());
    }

    private static String bare(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
