package org.hearth.server.media;

import org.hearth.server.platform.db.Tx;
import org.hearth.server.platform.text.Like;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One walk over one folder: what is new is looked into, what moved keeps its history, what is gone
/// is marked. One thread at a time; looks into files on a few threads of its own.
///
/// Rows are written in batches, each in a transaction; a run that dies is simply done again.
final class ScanRun implements AutoCloseable {
    private static final int BATCH = 200;
    private static final int EYES = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Tx tx;
    private final Shelf shelf;
    private final ScanProgress progress;

    /// Files that are there and cannot be found again by their name, which is not in UTF-8.
    private final Set<String> unreachable = new HashSet<>();

    private final ExecutorService eyes =
            Executors.newFixedThreadPool(
                    EYES, Thread.ofPlatform().name("scan-", 0).daemon().factory());

    ScanRun(Tx tx, Shelf shelf, ScanProgress progress) {
        this.tx = tx;
        this.shelf = shelf;
        this.progress = progress;
    }

    /// How many files there are to look at.
    static int count(Path root, Path from, ScanProgress progress) throws IOException {
        int[] files = {0};
        Walker.walk(root, from, _ -> files[0]++, progress::goesOn);
        return files[0];
    }

    /// Brings the library up to date with a folder, the root or one below it.
    void scan(MediaRoot root, Path from) throws IOException {
        Path folder = Path.of(root.path);
        List<Walker.Found> batch = new ArrayList<>(BATCH);
        Walker.walk(
                folder,
                from,
                found -> {
                    batch.add(found);
                    if (batch.size() == BATCH) take(root.id, batch);
                },
                progress::goesOn);
        take(root.id, batch);
        if (progress.goesOn()) sweep(root.id, folder, from);
    }

    private void take(UUID rootId, List<Walker.Found> batch) {
        if (batch.isEmpty()) return;
        Map<String, Walker.Found> byPath = new HashMap<>();
        batch.forEach(found -> byPath.putIfAbsent(found.relative(), found));
        batch.stream()
                .filter(found -> !Shelf.isReachable(found))
                .forEach(found -> unreachable.add(found.relative()));
        batch.clear();
        Known known = tx.read(MediaRepository_::new, media -> known(media, rootId, byPath));
        List<MediaFile> added = new ArrayList<>();
        List<MediaFile> changed = new ArrayList<>();
        for (Seen seen : look(rootId, known, byPath)) {
            if (seen.file() == null) continue;
            (seen.isNew() ? added : changed).add(seen.file());
            if (seen.file().state == MediaState.PROBLEM) progress.problem();
        }
        if (!added.isEmpty() || !changed.isEmpty()) store(added, changed);
        progress.done(byPath.size(), added.size(), changed.size());
    }

    private void store(List<MediaFile> added, List<MediaFile> changed) {
        tx.write(
                MediaRepository_::new,
                (media, unit) -> {
                    media.insertAll(added);
                    media.updateAll(changed);
                    unit.afterCommit(progress::libraryChanged);
                    return added;
                });
    }

    /// What the store knows of a batch: by path, and by inode for what may have moved.
    ///
    /// @param folders where each folder of the library lies
    private record Known(
            Map<String, MediaFile> byPath, Map<String, MediaFile> byKey, Map<UUID, Path> folders) {
        /// Where a file was when it was last seen.
        Path place(MediaFile file) {
            return folders.getOrDefault(file.rootId, Path.of("")).resolve(file.path);
        }
    }

    /// A file that was looked at.
    ///
    /// @param file null when nothing about it is new
    private record Seen(@Nullable MediaFile file, boolean isNew) {}

    private static Known known(
            MediaRepository media, UUID rootId, Map<String, Walker.Found> byPath) {
        Map<String, MediaFile> paths =
                media.filesAt(rootId, byPath.keySet()).stream()
                        .collect(Collectors.toMap(file -> file.path, Function.identity()));
        List<String> keys =
                byPath.values().stream()
                        .filter(found -> !paths.containsKey(found.relative()))
                        .flatMap(found -> Stream.ofNullable(found.key()))
                        .toList();
        Map<String, MediaFile> moved =
                keys.isEmpty()
                        ? Map.of()
                        : media.filesByKey(keys).stream()
                                .collect(
                                        Collectors.toMap(
                                                file -> String.valueOf(file.fileKey),
                                                Function.identity(),
                                                (first, _) -> first));
        Map<UUID, Path> folders =
                media.roots().stream()
                        .collect(Collectors.toMap(root -> root.id, root -> Path.of(root.path)));
        return new Known(paths, moved, folders);
    }

    private List<Seen> look(UUID rootId, Known known, Map<String, Walker.Found> byPath) {
        try {
            return eyes
                    .invokeAll(
                            byPath.values().stream()
                                    .<Callable<Seen>>map(found -> () -> look(rootId, known, found))
                                    .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the scan was interrupted", interrupted);
        }
    }

    private Seen look(UUID rootId, Known known, Walker.Found found) {
        MediaFile file = known.byPath().get(found.relative());
        if (file != null) {
            if (!isSame(file, found)) shelf.look(file, found);
            else if (file.state == MediaState.MISSING) shelf.back(file, found);
            else return new Seen(null, false);
            return new Seen(file, false);
        }
        MediaFile moved = found.key() == null ? null : known.byKey().get(found.key());
        if (moved == null || !isSame(moved, found) || !isGone(known.place(moved))) {
            return new Seen(shelf.place(rootId, found), true);
        }
        shelf.move(moved, rootId, found);
        return new Seen(moved, false);
    }

    private static boolean isSame(MediaFile file, Walker.Found found) {
        return file.sizeBytes == found.attributes().size()
                && file.modifiedAt.equals(Shelf.modified(found));
    }

    /// Marks what the library has and the disk has no longer.
    private void sweep(UUID rootId, Path root, Path from) {
        String prefix = from.equals(root) ? "" : root.relativize(from) + "/";
        String under = Like.beginning(prefix);
        String after = "";
        List<KnownFile> page;
        do {
            String start = after;
            page =
                    tx.read(
                            MediaRepository_::new,
                            media ->
                                    media.knownFiles(
                                            rootId, MediaState.MISSING, start, under, BATCH));
            List<UUID> gone =
                    page.stream()
                            .filter(known -> !unreachable.contains(known.path()))
                            .filter(known -> isGone(root.resolve(known.path())))
                            .map(KnownFile::id)
                            .toList();
            if (!gone.isEmpty()) markMissing(gone);
            if (!page.isEmpty()) after = page.getLast().path();
        } while (page.size() == BATCH && progress.goesOn());
    }

    private static boolean isGone(Path path) {
        return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
    }

    private void markMissing(List<UUID> gone) {
        tx.write(
                MediaRepository_::new,
                (media, unit) -> {
                    unit.afterCommit(progress::libraryChanged);
                    return media.mark(MediaState.MISSING, gone, progress.now());
                });
        progress.removed(gone.size());
    }

    @Override
    public void close() {
        eyes.shutdown();
    }
}
