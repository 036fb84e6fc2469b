package org.hearth.server.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.SampleSongs;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import javax.imageio.ImageIO;

/// A disk that tells of less and less room. What needs room stops with a sentence; the rest goes
/// on.
class DiskFullTest {
    private static final String SENTENCE = "The disk is almost full: less than 1 GB is left.";

    @TempDir Path place;
    private final AtomicLong left = new AtomicLong(FreeSpace.LEAST_BYTES - 1);
    private TestHouse house;
    private MediaFeature media;
    private Caller ada;
    private MediaId song;

    @BeforeEach
    void build() throws IOException {
        house = new TestHouse(place.resolve("data"));
        ada = house.caller(Role.OWNER);
        song = new SampleSongs(house, place.resolve("music")).add("a").getFirst();
        media = new MediaFeature(house.platform(), place.resolve("data"), left::get);
        Path photo = place.resolve("music/photo.png");
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", photo.toFile());
    }

    @AfterEach
    void leave() {
        media.close();
        house.close();
    }

    @Test
    void aScanStopsWithASentenceAndGoesOnOnceThereIsRoom() {
        Scan stopped = scan();
        assertEquals(Scan.State.FAILED, stopped.state());
        assertEquals(SENTENCE + " Make room, then scan again.", stopped.error());
        assertEquals("a", media.library().rename(ada, song, "a").title());

        left.set(FreeSpace.LEAST_BYTES);
        assertEquals(Scan.State.DONE, scan().state());
    }

    @Test
    void noPictureIsMadeUntilThereIsRoomAndThenItIs() throws IOException {
        left.set(FreeSpace.LEAST_BYTES);
        scanWithoutPictures();
        MediaId photo = photo();
        left.set(0);
        Conflict full = assertThrows(Conflict.class, () -> media.library().thumbnail(ada, photo));
        assertTrue(String.valueOf(full.getMessage()).startsWith(SENTENCE));
        left.set(FreeSpace.LEAST_BYTES);
        media.library().thumbnail(ada, photo);
        assertTrue(Files.exists(place.resolve("data/thumbnails")));
    }

    /// The room goes between the scan and its second pass.
    private void scanWithoutPictures() {
        AtomicLong asked = new AtomicLong();
        MediaFeature first =
                new MediaFeature(
                        house.platform(),
                        place.resolve("data"),
                        () -> asked.getAndIncrement() == 0 ? left.get() : 0);
        Scan begun = first.roots().scan(ada);
        Await.until("scanned", () -> first.roots().scan(ada, begun.id()).state().isOver());
        Await.until("the second pass has begun", () -> asked.get() > 1);
        first.close();
    }

    private Scan scan() {
        Scan begun = media.roots().scan(ada);
        Await.until("scanned", () -> media.roots().scan(ada, begun.id()).state().isOver());
        return media.roots().scan(ada, begun.id());
    }

    private MediaId photo() {
        return media.library()
                .items(ada, new MediaQuery(MediaType.IMAGE, null, null, Listing.FIRST))
                .items()
                .getFirst()
                .id();
    }
}
