package org.hearth.server.media;

import org.hearth.server.testing.Await;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// Things happen while the watch is busy looking through a folder.
class BusyFolderWatchTest {
    /// More than the JDK keeps for one folder, which is 512.
    private static final int TOO_MANY = 1_000;

    @TempDir Path folder;
    private final List<Set<Path>> looked = new CopyOnWriteArrayList<>();
    private final CountDownLatch busy = new CountDownLatch(1);

    @Test
    void aFolderMadeMeanwhileIsWatchedAllTheSame() throws IOException {
        try (FolderWatch watch = new FolderWatch(this::look)) {
            watch.start();
            watch.follow(List.of(root(folder)));
            Await.until("the watch is busy", () -> looked.size() == 1);
            for (int file = 0; file < TOO_MANY; file++) {
                Files.createFile(folder.resolve("file-" + file));
            }
            Path late = Files.createDirectory(folder.resolve("late"));
            busy.countDown();
            Await.until("all is looked through", () -> isLookedThrough(folder, 1));

            Files.createFile(late.resolve("file"));

            Await.until("the new folder is watched", () -> isLookedThrough(late, 2));
        }
    }

    @Test
    void whatHappenedBeforeAnotherRootCameIsNotForgotten(@TempDir Path other) throws IOException {
        try (FolderWatch watch = new FolderWatch(this::look)) {
            MediaRoot root = root(folder);
            watch.start();
            watch.follow(List.of(root));
            Await.until("the watch is busy", () -> looked.size() == 1);
            Files.createFile(folder.resolve("file"));
            watch.follow(List.of(root, root(other)));
            busy.countDown();

            Await.until("the file is looked for", () -> isLookedThrough(folder, 1));
        }
    }

    private boolean isLookedThrough(Path wanted, int after) {
        return looked.stream().skip(after).anyMatch(some -> some.contains(wanted));
    }

    private void look(MediaRoot root, Set<Path> folders) {
        looked.add(folders);
        try {
            busy.await();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private static MediaRoot root(Path at) {
        MediaRoot root = new MediaRoot();
        root.id = UUID.randomUUID();
        root.path = at.toString();
        return root;
    }
}
