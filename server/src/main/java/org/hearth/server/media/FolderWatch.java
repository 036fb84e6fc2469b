package org.hearth.server.media;

import org.hearth.server.media.Unrest.Place;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Notices what changes in the library's folders and has each touched folder looked through again
/// once nothing has happened in it for two seconds.
///
/// One platform thread named `media-watch` from [#start] to [#close]. Where the system allows no
/// more watches, the rest is left to the nightly scan.
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final Duration QUIET = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofMillis(200);
    private static final long LONGEST_LOOK_MS = 5_000;

    private final BiConsumer<MediaRoot, Set<Path>> lookAgain;
    private final WatchService service;
    private final Map<WatchKey, Place> watched = new HashMap<>();
    private final Map<UUID, MediaRoot> known = new HashMap<>();
    private final Unrest unrest = new Unrest(QUIET, PATIENCE);
    private final Thread thread;
    private final AtomicReference<@Nullable List<MediaRoot>> wanted = new AtomicReference<>();

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
            while (true) {
                List<MediaRoot> roots = wanted.getAndSet(null);
                if (roots != null) renew(roots);
                Duration wait = unrest.isOver() ? QUIET : BETWEEN;
                WatchKey key = service.poll(wait.toMillis(), TimeUnit.MILLISECONDS);
                if (key != null) note(key);
                unrest.settled(System.nanoTime()).forEach(this::look);
            }
        } catch (InterruptedException | ClosedWatchServiceException end) {
            LOG.debug("the watch ends");
        }
    }

    /// What goes on in the folders that stay is still to be told, so they are not given up in
    /// between.
    private void renew(List<MediaRoot> roots) {
        Map<UUID, MediaRoot> stay =
                roots.stream().collect(Collectors.toMap(root -> root.id, Function.identity()));
        watched.entrySet()
                .removeIf(
                        one -> {
                            boolean goes = !stay.containsKey(one.getValue().root());
                            if (goes) one.getKey().cancel();
                            return goes;
                        });
        unrest.keep(stay.keySet());
        known.clear();
        known.putAll(stay);
        for (MediaRoot root : roots) register(root.id, Path.of(root.path));
    }

    private void touch(UUID root, Path folder) {
        unrest.touch(new Place(root, folder), System.nanoTime());
    }

    /// Watches a folder and all in it that is not under watch yet: what came there before is to be
    /// looked for.
    private void register(UUID root, Path from) {
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
                            Place place = new Place(root, folder);
                            boolean isNew = !place.equals(watched.put(key, place));
                            if (isNew) touch(root, folder);
                            return isNew || folder.equals(from)
                                    ? FileVisitResult.CONTINUE
                                    : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFileFailed(Path at, IOException failure) {
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException noMoreWatches) {
            LOG.warn("not all of folder {} can be watched", root, noMoreWatches);
        }
    }

    private void note(WatchKey key) {
        Place at = watched.get(key);
        List<WatchEvent<?>> events = key.pollEvents();
        if (!key.reset()) watched.remove(key);
        if (at == null) return;
        touch(at.root(), at.folder());
        for (WatchEvent<?> event : events) {
            if (StandardWatchEventKinds.OVERFLOW.equals(event.kind())) {
                register(at.root(), at.folder());
            } else if (StandardWatchEventKinds.ENTRY_CREATE.equals(event.kind())) {
                Path made = at.folder().resolve((Path) event.context());
                if (Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                    register(at.root(), made);
                }
            }
        }
    }

    /// The watch loop's own work: a folder that cannot be looked through does not end the watch.
    private void look(UUID root, Set<Path> folders) {
        try {
            lookAgain.accept(known(root), folders);
        } catch (RuntimeException failure) {
            LOG.warn("folder {} cannot be looked through", root, failure);
        }
    }

    private MediaRoot known(UUID root) {
        MediaRoot found = known.get(root);
        if (found == null) throw new IllegalStateException("root " + root + " is not followed");
        return found;
    }

    /// Waits for a look that is under way, as it needs the database.
    @Override
    public void close() {
        try {
            service.close();
            thread.join(LONGEST_LOOK_MS);
        } catch (IOException failure) {
            LOG.debug("the watch ends badly", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
