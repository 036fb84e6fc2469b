package org.hearth.server.media;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;

/// Notices what changes in the library's folders and, once it has been quiet for two seconds, has
/// the touched folders looked through again.
///
/// One platform thread named `media-watch` from [#start] to [#close]. Where the system allows no
/// more watches, the rest is left to the nightly scan.
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final long QUIET_MS = 2_000;

    private final BiConsumer<MediaRoot, Set<Path>> lookAgain;
    private final WatchService service;
    private final Map<WatchKey, Watched> watched = new HashMap<>();
    private final Map<MediaRoot, Set<Path>> touched = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();
    private final Thread thread;
    private final AtomicReference<@Nullable List<MediaRoot>> wanted = new AtomicReference<>();

    /// A folder under watch and the root it belongs to.
    private record Watched(MediaRoot root, Path folder) {}

    /// @param lookAgain gets the root and the folders in it that were touched
    FolderWatch(BiConsumer<MediaRoot, Set<Path>> lookAgain) {
        this.lookAgain = lookAgain;
        try {
            service = FileSystems.getDefault().newWatchService();
        } catch (IOException unavailable) {
            throw new UncheckedIOException("The system cannot watch folders.", unavailable);
        }
        thread = Thread.ofPlatform().name("media-watch").daemon().unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    /// From now on these folders.
    void follow(List<MediaRoot> roots) {
        wanted.set(List.copyOf(roots));
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<MediaRoot> roots = wanted.getAndSet(null);
                if (roots != null) renew(roots);
                WatchKey key = service.poll(QUIET_MS, TimeUnit.MILLISECONDS);
                if (key != null) note(key);
                else settle();
            }
        } catch (InterruptedException | ClosedWatchServiceException end) {
            LOG.debug("the watch ends");
        }
    }

    /// What came into a new folder before it was under watch is looked for once more.
    private void renew(List<MediaRoot> roots) {
        watched.keySet().forEach(WatchKey::cancel);
        watched.clear();
        for (MediaRoot root : roots) {
            Path folder = Path.of(root.path);
            register(root, folder);
            if (known.add(root.id)) {
                touched.computeIfAbsent(root, _ -> new HashSet<>()).add(folder);
            }
        }
    }

    private void register(MediaRoot root, Path from) {
        try {
            Files.walkFileTree(
                    from,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path folder, BasicFileAttributes attributes) throws IOException {
                            if (!folder.equals(from) && Walker.isLeftOut(folder)) {
                                return FileVisitResult.SKIP_SUBTREE;
                            }
                            WatchKey key =
                                    folder.register(
                                            service,
                                            StandardWatchEventKinds.ENTRY_CREATE,
                                            StandardWatchEventKinds.ENTRY_DELETE,
                                            StandardWatchEventKinds.ENTRY_MODIFY);
                            watched.put(key, new Watched(root, folder));
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path at, IOException failure) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException noMoreWatches) {
            LOG.warn("not all of folder {} can be watched", root.id, noMoreWatches);
        }
    }

    private void note(WatchKey key) {
        Watched at = watched.get(key);
        List<WatchEvent<?>> events = key.pollEvents();
        if (!key.reset()) watched.remove(key);
        if (at == null) return;
        Set<Path> folders = touched.computeIfAbsent(at.root(), _ -> new HashSet<>());
        folders.add(at.folder());
        for (WatchEvent<?> event : events) {
            if (StandardWatchEventKinds.OVERFLOW.equals(event.kind())) {
                folders.add(Path.of(at.root().path));
            } else if (StandardWatchEventKinds.ENTRY_CREATE.equals(event.kind())) {
                Path made = at.folder().resolve((Path) event.context());
                if (Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                    register(at.root(), made);
                    folders.add(made);
                }
            }
        }
    }

    /// The watch loop's own work: a folder that cannot be looked through does not end the watch.
    private void settle() {
        Map<MediaRoot, Set<Path>> batch = new HashMap<>(touched);
        touched.clear();
        batch.forEach(
                (root, folders) -> {
                    try {
                        lookAgain.accept(root, outermost(folders));
                    } catch (RuntimeException failure) {
                        LOG.warn("folder {} cannot be looked through", root.id, failure);
                    }
                });
    }

    /// A folder inside another of the set is looked through with that one.
    static Set<Path> outermost(Set<Path> folders) {
        Set<Path> outer = new HashSet<>();
        for (Path folder : folders) {
            boolean isInside =
                    folders.stream()
                            .anyMatch(other -> !other.equals(folder) && folder.startsWith(other));
            if (!isInside) outer.add(folder);
        }
        return outer;
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            service.close();
        } catch (IOException failure) {
            LOG.debug("the watch ends badly", failure);
        }
    }
}
