package org.hearth.ui.viewer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import javafx.geometry.Dimension2D;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.testing.Fx;
import org.hearth.ui.testing.FxQueue;
import org.hearth.ui.testing.SampleFolder;
import org.hearth.ui.testing.TestItems;
import org.hearth.ui.work.Background;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

class PhotosTest {
    private static final MediaItem FIRST = TestItems.photo("First", 320, 240, "{}");
    private static final MediaItem SECOND = TestItems.photo("Second", 320, 240, "{}");

    @TempDir Path folder;

    @Test
    void aPhotoThatWasLeafedOverBeforeItsTurnIsNotRead() {
        Semaphore turns = new Semaphore(0);
        Photos photos = new Photos(turns);
        List<String> outcomes = new ArrayList<>();
        try (FxQueue fx = new FxQueue();
                Background background = new Background(fx, outcomes::add)) {
            photos.want(FIRST);
            background.run(
                    () -> photos.read(folder.resolve("not even there"), FIRST, 100),
                    read -> outcomes.add(read.isEmpty() ? "given up" : "read"));
            fx.await("the wait for a turn", turns::hasQueuedThreads);
            photos.want(SECOND);
            turns.release();
            fx.await("the outcome", () -> !outcomes.isEmpty());
            assertEquals(List.of("given up"), fx.get(() -> List.copyOf(outcomes)));
            assertEquals(1, turns.availablePermits());
        }
    }

    @Test
    void aPhotoIsNoLargerThanWhatIsAskedFor() throws IOException, InterruptedException {
        Fx.stage();
        SampleFolder.in(folder, 0, 1);
        Photos photos = new Photos(new Semaphore(1));
        photos.want(FIRST);
        Path file = folder.resolve("Photo 001.png");
        assertEquals(new Dimension2D(100, 75), size(photos, file, 100));
        assertEquals(new Dimension2D(320, 240), size(photos, file, 4_000));
    }

    @Test
    void aFileThatIsNoPhotoFailsAndLeavesTheTurnToTheNext() {
        Fx.stage();
        SampleFolder.in(folder, 0, 0);
        Semaphore turns = new Semaphore(1);
        Photos photos = new Photos(turns);
        photos.want(FIRST);
        Path file = folder.resolve("Broken.mp3");
        assertThrows(IOException.class, () -> photos.read(file, FIRST, 100));
        assertEquals(1, turns.availablePermits());
    }

    private static Dimension2D size(Photos photos, Path file, int longest)
            throws IOException, InterruptedException {
        var image = photos.read(file, FIRST, longest).orElseThrow();
        return new Dimension2D(image.getWidth(), image.getHeight());
    }
}
