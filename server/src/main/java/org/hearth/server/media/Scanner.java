package org.hearth.server.media;

import org.hearth.server.platform.Platform;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.host.OpenFiles;
import org.hearth.server.platform.problem.Problem;
import org.hearth.server.platform.text.Like;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Runs scans, one at a time, in the background. Thread-safe.
final class Scanner {
    private static final Logger LOG = LoggerFactory.getLogger(Scanner.class);

    private final Platform platform;
    private final Tx tx;
    private final Bus bus;
    private final Shelf shelf;
    private final Pictures pictures;
    private final Runnable forget;
    private final FreeSpace space;
    private final ReentrantLock working = new ReentrantLock();
    private volatile @Nullable ScanProgress running;
    private volatile @Nullable ScanProgress looking;
    private volatile boolean isStopped;

    /// @param forget runs after each commit that changed items
    /// @param space on the disk that must not fill up
    Scanner(Platform platform, Pictures pictures, Runnable forget, FreeSpace space) {
        this.platform = platform;
        this.tx = platform.tx();
        this.bus = platform.bus();
        this.shelf = new Shelf(platform.clock());
        this.pictures = pictures;
        this.forget = forget;
        this.space = space;
    }

    /// Begins a scan of everything, unless one runs; the answer is the running one.
    synchronized Scan start() {
        ScanProgress known = running;
        if (known != null && !known.seen().state().isOver()) return known.seen();
        ScanProgress begun =
                new ScanProgress(
                        platform.clock(),
                        scan -> bus.publish(new MediaEvents.ScanProgressed(scan)),
                        this::libraryChanged);
        tx.write(
                MediaRepository_::new,
                (media, _) -> {
                    media.insert(begun.row());
                    return begun;
                });
        running = begun;
        platform.jobs().now("media.scan", () -> run(begun));
        return begun.seen();
    }

    /// Looks through single folders again, after the running scan if there is one, without telling
    /// how far it is; not when the drive with the root was unplugged, which is what touched them.
    void lookAgain(MediaRoot watched, Collection<Path> folders) {
        MediaRoot root =
                tx.read(MediaRepository_::new, media -> media.root(watched.id)).orElse(null);
        if (root == null || !isOnline(root)) return;
        ScanProgress quiet = new ScanProgress(platform.clock(), _ -> {}, this::libraryChanged);
        working.lock();
        try (ScanRun run = new ScanRun(tx, shelf, quiet)) {
            looking = quiet;
            for (Path folder : folders) {
                if (!isStopped && Files.isDirectory(folder)) run.scan(root, folder);
            }
        } catch (IOException failure) {
            LOG.warn("folder {} cannot be looked through", root.id, failure);
        } finally {
            working.unlock();
        }
        if (quiet.hasChanged()) told();
    }

    Optional<Scan> scan(ScanId id) {
        ScanProgress known = running;
        if (known != null && known.row().id.equals(id.value())) return Optional.of(known.seen());
        return tx.read(
                MediaRepository_::new,
                media ->
                        media.scan(id.value())
                                .map(
                                        row ->
                                                Scan.of(
                                                        row,
                                                        media.countWithThumbnail(
                                                                MediaFile.ThumbnailState
                                                                        .PENDING))));
    }

    void cancel(ScanId id) {
        ScanProgress known = running;
        if (known != null && known.row().id.equals(id.value())) known.cancel();
    }

    /// Ends what is looked through now, for good; the next start looks again.
    void stop() {
        isStopped = true;
        cancel(running);
        cancel(looking);
    }

    private static void cancel(@Nullable ScanProgress one) {
        if (one != null) one.cancel();
    }

    /// Ends what a dead hub has left as running.
    void recover() {
        tx.write(
                MediaRepository_::new,
                (media, _) -> {
                    for (ScanRow row : media.unfinishedScans()) {
                        row.state = Scan.State.FAILED;
                        row.error = "The hub stopped while it was looking. The next scan goes on.";
                        row.finishedAt = platform.clock().instant();
                        media.update(row);
                    }
                    return media;
                });
    }

    void libraryChanged() {
        forget.run();
    }

    private void run(ScanProgress progress) {
        working.lock();
        try {
            scanAll(progress);
            boolean isWhole = progress.goesOn();
            finish(progress, isWhole ? Scan.State.DONE : Scan.State.CANCELLED, null);
        } catch (Problem | IOException | UncheckedIOException failure) {
            LOG.warn("scan {} fails", progress.row().id, failure);
            finish(progress, Scan.State.FAILED, failure.getMessage());
        } finally {
            endUnfinished(progress);
        }
        told();
        pictures.makeAll();
    }

    /// Whatever happens, the next scan can begin.
    private void endUnfinished(ScanProgress progress) {
        try {
            if (!progress.seen().state().isOver()) {
                finish(progress, Scan.State.FAILED, "Something unexpected happened; see the log.");
            }
        } finally {
            over(progress);
            working.unlock();
        }
    }

    private synchronized void over(ScanProgress progress) {
        if (progress.equals(running)) running = null;
    }

    private void scanAll(ScanProgress progress) throws IOException {
        space.require("then scan again");
        List<MediaRoot> online =
                tx.read(MediaRepository_::new, MediaRepository::roots).stream()
                        .filter(this::isOnline)
                        .toList();
        for (MediaRoot root : online) {
            Path folder = Path.of(root.path);
            progress.expect(ScanRun.count(folder, folder, progress));
        }
        try (ScanRun run = new ScanRun(tx, shelf, progress)) {
            for (MediaRoot root : online) run.scan(root, Path.of(root.path));
        }
    }

    /// A folder that is empty now, was not before and lies on another drive than its items did is
    /// the place of a drive that is not plugged in: its items stay as they are.
    private boolean isOnline(MediaRoot root) {
        Path folder = Path.of(root.path);
        boolean online =
                hasContent(root)
                        || (Files.isDirectory(folder) && (isBare(root) || isSameDrive(root)));
        if (online != root.online) {
            tx.write(
                    MediaRepository_::new,
                    (media, unit) -> {
                        root.online = online;
                        media.update(root);
                        unit.publish(new MediaEvents.RootsChanged());
                        return root;
                    });
        }
        return online;
    }

    private static boolean hasContent(MediaRoot root) {
        try (DirectoryStream<Path> content = Files.newDirectoryStream(Path.of(root.path))) {
            return content.iterator().hasNext();
        } catch (IOException unreadable) {
            OpenFiles.requireAny();
            return false;
        }
    }

    private boolean isBare(MediaRoot root) {
        return tx.read(
                MediaRepository_::new,
                media -> media.knownFiles(root.id, MediaState.MISSING, "", "%", 1).isEmpty());
    }

    private boolean isSameDrive(MediaRoot root) {
        try {
            String drive = Walker.driveOf(Path.of(root.path));
            return drive != null && isKnownOn(root, drive);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private boolean isKnownOn(MediaRoot root, String drive) {
        return tx.read(
                MediaRepository_::new,
                media -> media.countOn(root.id, Like.beginning(drive), MediaState.MISSING) > 0);
    }

    private void finish(ScanProgress progress, Scan.State state, @Nullable String error) {
        progress.finish(state, error);
        tx.write(
                MediaRepository_::new,
                (media, _) -> {
                    media.update(progress.row());
                    return progress;
                });
    }

    private void told() {
        libraryChanged();
        bus.publish(new MediaEvents.LibraryChanged());
    }
}
