package org.hearth.server.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.testing.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The computer's clock jumps by an hour while the folders are read.
class ScanClockTest {
    @TempDir Path place;

    @ParameterizedTest
    @ValueSource(ints = {-1, 1})
    void everythingIsTakenAndARenamedFileStaysTheSameItem(int hours) throws IOException {
        try (SampleLibrary at = new SampleLibrary(place)) {
            at.files.song("one.wav");
            at.files.song("two.wav");
            try (Subscription _ = jumpOnceWhileItRuns(at, hours)) {
                at.take();
            }
            assertEquals(List.of("one", "two"), at.titles());
            MediaId before = at.items(MediaState.PRESENT, "two").getFirst().id();

            Files.move(at.folder.resolve("two.wav"), at.folder.resolve("three.wav"));
            at.scan();

            assertEquals(before, at.items(MediaState.PRESENT, "three").getFirst().id());
            assertEquals(List.of(), at.items(MediaState.MISSING, null));
        }
    }

    @Test
    void howFarItIsIsToldAlsoAfterTheClockWasPutBack() {
        TestClock clock = new TestClock();
        List<Scan> told = new ArrayList<>();
        ScanProgress progress = new ScanProgress(clock, told::add, () -> {});
        progress.done(1, 1, 0);

        clock.pass(Duration.ofHours(-1));
        progress.done(1, 1, 0);

        assertEquals(List.of(1, 2), told.stream().map(Scan::filesDone).toList());
    }

    private static Subscription jumpOnceWhileItRuns(SampleLibrary at, int hours) {
        List<Scan> seen = new ArrayList<>();
        return at.house
                .platform()
                .bus()
                .subscribe(
                        "test",
                        MediaEvents.ScanProgressed.class,
                        event -> {
                            if (seen.isEmpty()) at.house.clock().pass(Duration.ofHours(hours));
                            seen.add(event.scan());
                        });
    }
}
