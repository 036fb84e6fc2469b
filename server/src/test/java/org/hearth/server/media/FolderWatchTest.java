package org.hearth.server.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.testing.Await;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What happens in the folders is seen without anybody asking for a scan.
@Order(1) // among the longest: with the others beside it
class FolderWatchTest {
    /// The JDK keeps 512 events of a folder and then says that there were more.
    private static final int MANY = 800;

    private static final Duration LONG = Duration.ofMinutes(3);
    @TempDir Path place;
    private SampleLibrary at;

    @BeforeEach
    void build() throws IOException {
        at = new SampleLibrary(place);
        at.files.song("known.wav");
        at.take();
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void aNewFileAppearsByItself() {
        at.files.song("new.wav");

        awaitTitles("known", "new");
    }

    @Test
    void nobodyIsShownAScanForIt() {
        List<Scan> told = new CopyOnWriteArrayList<>();
        Bus bus = at.house.platform().bus();
        try (Subscription _ =
                bus.subscribe(
                        "test",
                        MediaEvents.ScanProgressed.class,
                        event -> told.add(event.scan()))) {
            at.files.song("new.wav");
            awaitTitles("known", "new");
        }
        assertEquals(List.of(), told);
    }

    @Test
    void aFileInANewFolderAppearsByItself() {
        at.files.song("deep/er/first.wav");
        awaitTitles("first", "known");

        at.files.song("deep/er/second.wav");

        awaitTitles("first", "known", "second");
    }

    @Test
    void aFileInAFolderOfARenamedOneAppearsByItself() throws IOException {
        at.files.song("deep/er/still/first.wav");
        awaitTitles("first", "known");

        Files.move(at.folder.resolve("deep"), at.folder.resolve("deeper"));
        at.files.song("deeper/er/still/second.wav");

        awaitTitles("first", "known", "second");
        assertEquals(List.of(), at.items(MediaState.MISSING, null));
    }

    @Test
    void aRenamedFileIsTheSameItem() throws IOException {
        MediaId before = at.only().id();

        Files.move(at.folder.resolve("known.wav"), at.folder.resolve("renamed.wav"));

        awaitTitles("renamed");
        assertEquals(before, at.only().id());
        assertEquals(List.of(), at.items(MediaState.MISSING, null));
    }

    @Test
    void aDeletedFileIsMissing() throws IOException {
        at.files.song("other.wav");
        awaitTitles("known", "other");

        Files.delete(at.folder.resolve("known.wav"));

        awaitTitles("other");
        assertEquals("known", at.items(MediaState.MISSING, null).getFirst().title());
    }

    @Test
    void aFileThatIsWrittenSlowlyIsTakenOnceItIsComplete() throws IOException {
        byte[] song = Files.readAllBytes(at.folder.resolve("known.wav"));
        Path slow = at.folder.resolve("slow.wav");
        Files.write(slow, Arrays.copyOf(song, song.length / 2));
        Await.until(
                "half a song is a problem", () -> at.items(MediaState.PROBLEM, null).size() == 1);

        byte[] rest = Arrays.copyOfRange(song, song.length / 2, song.length);
        Files.write(slow, rest, StandardOpenOption.APPEND);

        awaitTitles("known", "slow");
        assertEquals(List.of(), at.items(MediaState.PROBLEM, null));
    }

    @Test
    void aFolderInWhichSomebodyKeepsWritingHoldsUpNoOther() {
        Path growing = at.files.song("busy/growing.wav");

        at.files.song("calm/new.wav");

        Await.until(
                "the calm folder is looked through",
                () -> {
                    append(growing);
                    return at.titles().contains("new");
                });
    }

    @Test
    void ofMoreFilesThanTheSystemTellsAtOnceNoneIsOverlooked() {
        for (int song = 0; song < MANY; song++) at.files.song("many/song-" + song + ".wav");

        Await.within(LONG, "all are there", () -> present() == MANY + 1);
    }

    private static void append(Path file) {
        try {
            Files.write(file, new byte[1], StandardOpenOption.APPEND);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private long present() {
        MediaQuery all = new MediaQuery(null, null, null, Listing.FIRST);
        return at.library.items(at.owner, all).total();
    }

    private void awaitTitles(String... titles) {
        Await.until("the list is as expected", () -> at.titles().equals(List.of(titles)));
    }
}
