package org.hearth.server.media;

import org.hearth.server.media.inspect.Thumbnail;
import org.hearth.server.media.inspect.Thumbnails;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.host.OpenFiles;
import org.hearth.server.platform.jobs.Jobs;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/// Makes and keeps the small pictures of items: the second pass of a scan, one at a time, and on
/// demand when somebody looks earlier. Thread-safe.
final class Pictures {
    private static final Logger LOG = LoggerFactory.getLogger(Pictures.class);
    private static final int BATCH = 20;

    private final Tx tx;
    private final Jobs jobs;
    private final Path folder;
    private final FreeSpace space;
    private final Thumbnails thumbnails = new Thumbnails();
    private final Semaphore onDemand = new Semaphore(2);
    private final AtomicBoolean passing = new AtomicBoolean();
    private volatile boolean stopped;

    /// A picture still to be made.
    private record Wanted(MediaFile file, Path source) {}

    /// @param folder of the pictures
    /// @param space on its disk
    Pictures(Tx tx, Jobs jobs, Path folder, FreeSpace space) {
        this.space = space;
        this.tx = tx;
        this.jobs = jobs;
        this.folder = folder;
    }

    /// Begins the second pass unless it runs already.
    void makeAll() {
        if (!passing.compareAndSet(false, true)) return;
        jobs.now("media.pictures", this::pass);
    }

    /// Ends the second pass after the picture at hand; the next start goes on.
    void stop() {
        stopped = true;
    }

    /// The picture's file; made now when it is missing, throws [NotFound] when there is none.
    Path of(MediaId id) {
        Wanted wanted =
                tx.read(
                        MediaRepository_::new,
                        media ->
                                media.file(id.value())
                                        .flatMap(file -> wanted(media, file))
                                        .orElseThrow(() -> none(id)));
        Path picture = pathOf(wanted.file());
        boolean isThere =
                wanted.file().thumbnailState == MediaFile.ThumbnailState.MADE
                        && Files.exists(picture);
        if (isThere) return picture;
        if (wanted.file().thumbnailState == MediaFile.ThumbnailState.NONE) throw none(id);
        onDemand.acquireUninterruptibly();
        try {
            space.require("and the picture is made");
            if (!make(wanted)) throw none(id);
        } catch (IOException full) {
            throw new Conflict(String.valueOf(full.getMessage()));
        } finally {
            onDemand.release();
        }
        return picture;
    }

    private void pass() {
        try {
            List<Wanted> batch = next();
            while (!batch.isEmpty() && !stopped) {
                for (Wanted wanted : batch) {
                    space.require("then scan again");
                    if (!stopped) make(wanted);
                }
                batch = next();
            }
        } catch (IOException full) {
            LOG.warn("no more pictures are made: {}", full.getMessage());
        } finally {
            passing.set(false);
        }
    }

    private List<Wanted> next() {
        return tx.read(
                MediaRepository_::new,
                media ->
                        media.withThumbnail(MediaFile.ThumbnailState.PENDING, BATCH).stream()
                                .flatMap(file -> wanted(media, file).stream())
                                .toList());
    }

    private boolean make(Wanted wanted) {
        Tx.forbid();
        MediaFile file = wanted.file();
        boolean isMade = isMade(wanted);
        MediaFile.ThumbnailState state =
                isMade ? MediaFile.ThumbnailState.MADE : MediaFile.ThumbnailState.NONE;
        String path = isMade ? folder.relativize(pathOf(file)).toString() : null;
        tx.write(MediaRepository_::new, (media, _) -> media.thumbnail(file.id, state, path));
        return isMade;
    }

    private boolean isMade(Wanted wanted) {
        MediaFile file = wanted.file();
        try {
            Thumbnail made = thumbnails.make(wanted.source(), file.type, pathOf(file));
            return made instanceof Thumbnail.Made;
        } catch (IOException failure) {
            OpenFiles.requireAny();
            LOG.warn("no picture can be written for item {}", file.id, failure);
            return false;
        }
    }

    private Path pathOf(MediaFile file) {
        String name = file.id.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name + ".jpg");
    }

    /// Nothing when the folder has just been taken out of the library.
    private static Optional<Wanted> wanted(MediaRepository media, MediaFile file) {
        return media.root(file.rootId)
                .map(root -> new Wanted(file, Path.of(root.path).resolve(file.path)));
    }

    private static NotFound none(MediaId id) {
        return new NotFound("picture of the media item", id.value());
    }
}
