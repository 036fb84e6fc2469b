package org.hearth.server.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.SampleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class ScanTest {
    private static final Instant LAST_YEAR = Instant.parse("2025-03-01T12:00:00Z");
    @TempDir Path place;
    private SampleLibrary at;

    @BeforeEach
    void build() throws IOException {
        at = new SampleLibrary(place);
    }

    @AfterEach
    void leave() {
        at.close();
    }

    @Test
    void everyScanSaysWhatItDid() throws IOException {
        Path changed = at.files.song("a.wav", "Alpha", "Ada");
        Path gone = at.files.song("deep/er/b.wav");
        at.files.broken("c.wav");
        Scan first = at.take();
        at.files.song("a.wav", "Alpha!", "Ada");
        SampleFiles.touch(changed, LAST_YEAR);
        Files.delete(gone);
        at.files.song("d.wav");

        Scan second = at.scan();
        Scan third = at.scan();

        assertEquals("DONE 3/3 +0 ~0 -0 !0", summary(third));
        assertEquals(Scan.State.DONE, first.state());
        assertEquals("DONE 3/3 +1 ~1 -1 !0", summary(second));
        assertEquals(List.of("Alpha!", "d"), at.titles());
    }

    @Test
    void aMissingFileKeepsItsRowAndComesBack() throws IOException {
        Path file = at.files.song("a.wav");
        at.files.song("b.wav");
        at.take();
        MediaItem before = at.items().getFirst();
        Path aside = place.resolve("aside.wav");
        Files.move(file, aside);
        at.scan();
        MediaItem missing = at.library.item(at.owner, before.id());
        Files.move(aside, file);
        at.scan();

        assertEquals(MediaState.MISSING, missing.state());
        assertEquals(MediaState.PRESENT, at.library.item(at.owner, before.id()).state());
    }

    @Test
    void aRenamedFileKeepsItsIdAndWhereSomebodyStopped() throws IOException {
        Path file = at.files.song("a.wav");
        at.take();
        MediaId id = at.only().id();
        at.library.stopAt(at.owner, id, 42_000);
        Files.createDirectories(at.folder.resolve("new"));
        Files.move(file, at.folder.resolve("new/b.wav"));

        Scan scan = at.scan();

        MediaItem moved = at.only();
        assertEquals(id, moved.id());
        assertEquals("new/b.wav", moved.path());
        assertEquals("b", moved.title());
        assertEquals(42_000, moved.positionMs());
        assertEquals("DONE 1/1 +0 ~1 -0 !0", summary(scan));
    }

    @Test
    void whatSomebodyCorrectedSurvivesAMove() throws IOException {
        Path file = at.files.song("a.wav", "Alpha", "Ada");
        at.take();
        MediaItem item = at.only();
        at.library.change(
                at.owner, item.id(), new MediaChange("Alfa", "Ada", null, item.version()));
        Files.move(file, at.folder.resolve("b.wav"));

        at.scan();

        assertEquals("Alfa", at.only().title());
    }

    @Test
    void whatSomebodyCorrectedSurvivesADriveThatWasAway() throws IOException {
        Path file = at.files.song("a.wav", "Alpha", "Ada");
        at.files.song("b.wav");
        at.take();
        MediaItem item = at.items().getFirst();
        at.library.change(
                at.owner, item.id(), new MediaChange("Alfa", "Ada", null, item.version()));
        Path aside = place.resolve("aside.wav");
        Files.move(file, aside);
        at.scan();
        Files.move(aside, file);

        at.scan();

        assertEquals("Alfa", at.library.item(at.owner, item.id()).title());
    }

    @Test
    void aSecondNameOfTheSameFileIsASecondItem() throws IOException {
        Path file = at.files.song("a.wav");
        at.take();
        MediaId id = at.only().id();
        Files.createLink(at.folder.resolve("b.wav"), file);

        at.scan();
        Scan quiet = at.scan();

        assertEquals(List.of("a", "b"), at.titles());
        assertEquals("a.wav", at.library.item(at.owner, id).path());
        assertEquals("DONE 2/2 +0 ~0 -0 !0", summary(quiet));
    }

    @Test
    void editedTagsAreReadAgain() throws IOException {
        Path file = at.files.song("a.wav", "Alpha", "Ada");
        at.take();
        MediaItem before = at.only();
        at.files.song("a.wav", "Omega", "Eve");
        SampleFiles.touch(file, LAST_YEAR);

        at.scan();

        MediaItem after = at.only();
        assertEquals(before.id(), after.id());
        assertEquals("Omega by Eve", after.title() + " by " + after.artist());
    }

    @Test
    void aFolderThatIsSuddenlyEmptyAndOnAnotherDriveIsADriveThatIsAway() throws IOException {
        Path file = at.files.song("a.wav");
        at.take();
        MediaItem before = at.only();
        new Rows(at.house.database())
                .change("update media_files set file_key = replace(file_key, 'dev=', 'dev=f')");
        Files.delete(file);

        at.scan();

        assertFalse(at.roots.roots(at.owner).getFirst().online());
        assertEquals(before.id(), at.only().id());
        at.files.song("a.wav");
        at.scan();
        assertTrue(at.roots.roots(at.owner).getFirst().online());
    }

    @Test
    void theLastFileDeletedFromAFolderIsMissing() throws IOException {
        Path file = at.files.song("a.wav");
        at.take();
        Files.delete(file);

        at.scan();

        assertTrue(at.roots.roots(at.owner).getFirst().online());
        assertEquals(1, at.items(MediaState.MISSING, null).size());
    }

    @Test
    void aBrokenFileIsListedWithItsReason() {
        at.files.broken("bad.wav");
        at.take();

        MediaItem bad = at.items(MediaState.PROBLEM, null).getFirst();
        assertEquals("bad", bad.title());
        assertFalse(String.valueOf(bad.problem()).isBlank());
        assertEquals(List.of(), at.items());
    }

    @Test
    void whatIsHiddenOrOfProgramsIsNoMedia() {
        at.files.song("seen.wav");
        at.files.song(".hidden.wav");
        at.files.song(".cache/a.wav");
        at.files.song("node_modules/b.wav");
        at.files.song("@eaDir/c.wav");
        at.take();

        assertEquals(List.of("seen"), at.titles());
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        at.files.song("seen.wav");
        new SampleFiles(place.resolve("elsewhere")).song("secret.wav");
        Files.createSymbolicLink(at.folder.resolve("loop"), at.folder);
        Files.createSymbolicLink(at.folder.resolve("out"), place.resolve("elsewhere"));
        Files.createSymbolicLink(
                at.folder.resolve("out.wav"), place.resolve("elsewhere/secret.wav"));

        Scan scan = at.take();

        assertEquals(Scan.State.DONE, scan.state());
        assertEquals(List.of("seen"), at.titles());
    }

    @Test
    void strangeNamesAreNamesToo() {
        String longest = "l".repeat(251);
        at.files.song("two\nlines.wav");
        at.files.song("🎸 % _ ' \\.wav");
        at.files.song(longest + ".wav");
        at.take();

        assertEquals(
                List.of("two\nlines", "🎸 % _ ' \\", longest).stream().sorted().toList(),
                at.titles().stream().sorted().toList());
    }

    @Test
    void aNameThatIsNotUtf8IsAProblemAndEndsNoScan() throws Exception {
        at.files.song("fine.wav");
        String script = "cp \"$1/fine.wav\" \"$(printf '%s/bad\\377.wav' \"$1\")\"";
        Process shell = new ProcessBuilder("sh", "-c", script, "sh", at.folder.toString()).start();
        Assumptions.assumeTrue(shell.waitFor() == 0, "the disk refuses names that are not UTF-8");

        Scan scan = at.take();

        assertEquals(Scan.State.DONE, scan.state());
        assertEquals(List.of("fine"), at.titles());
        assertEquals(1, at.items(MediaState.PROBLEM, null).size());
    }

    @Test
    void askingTwiceAnswersWithTheRunningScan() {
        for (int song = 0; song < 20; song++) at.files.song("song-" + song + ".wav");
        at.take();
        Scan running = at.roots.scan(at.owner);

        Scan again = at.roots.scan(at.owner);

        assertEquals(at.finished(running.id()).id(), again.id());
    }

    @Test
    void aCancelledScanKeepsWhatItFound() {
        for (int song = 0; song < 60; song++) at.files.song("song-" + song + ".wav");
        at.roots.add(at.owner, new NewRoot(at.folder.toString(), null));
        ScanId running = at.roots.scan(at.owner).id();

        at.roots.cancel(at.owner, running);

        Scan ended = at.finished(running);
        assertEquals(Scan.State.CANCELLED, ended.state());
        assertEquals(ended.added(), at.items().size());
        assertEquals(Scan.State.DONE, at.scan().state());
    }

    @Test
    void onlyWhoManagesTheLibraryScansIt() {
        Caller operator = at.house.caller(Role.OPERATOR);

        assertThrows(Denied.class, () -> at.roots.scan(operator));
    }

    private static String summary(Scan scan) {
        return scan.state()
                + " %d/%d +%d ~%d -%d !%d"
                        .formatted(
                                scan.filesDone(),
                                scan.filesTotal(),
                                scan.added(),
                                scan.updated(),
                                scan.removed(),
                                scan.problems());
    }
}
