package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.media.inspect.ChildProcess.Finished;
import org.hearth.server.media.inspect.ChildProcess.Limits;
import org.hearth.server.media.inspect.ChildProcess.Outcome;
import org.hearth.server.media.inspect.ChildProcess.TooLoud;
import org.hearth.server.media.inspect.ChildProcess.TooSlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

class ChildProcessTest {

    private static final Limits SMALL = new Limits(Duration.ofSeconds(30), 100_000, 64 * 1024);
    private static final Limits BRIEF = new Limits(Duration.ofMillis(200), 100_000, 64 * 1024);

    @TempDir Path folder = Path.of("");

    @Test
    void aCommandAnswersItsOutputAndExitCode() throws IOException {
        Finished finished = assertInstanceOf(Finished.class, run("echo said; exit 3"));

        assertEquals(3, finished.exitCode());
        assertEquals("said\n", finished.output().latin1());
    }

    @Test
    void aCommandThatHangsIsEnded() {
        Outcome outcome =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(30), () -> run("exec sleep 60", BRIEF));

        assertEquals(new TooSlow(), outcome);
    }

    @Test
    void aCommandThatNeverStopsTalkingIsEnded() throws IOException {
        assertEquals(new TooLoud(), run("exec yes"));
    }

    @Test
    void aCommandThatWantsTooMuchMemoryFails() throws IOException {
        String greedy = "head -c 300000000 /dev/zero | tail -c 299999999 | wc -c; exit 7";

        Finished finished = assertInstanceOf(Finished.class, run(greedy));

        assertNotEquals("299999999\n", finished.output().latin1());
    }

    @Test
    void aCommandSeesNothingOfTheHubsEnvironment() throws IOException {
        Finished finished = assertInstanceOf(Finished.class, run("env"));

        List<String> names =
                finished.output().latin1().lines().map(line -> line.split("=", 2)[0]).toList();
        assertTrue(List.of("PATH", "MALLOC_ARENA_MAX", "PWD", "_").containsAll(names), "" + names);
    }

    @Test
    void theWorkspaceIsGoneAfterwards() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "words");
        Workspace workspace = Workspace.around(file);
        assertEquals("words", Files.readString(workspace.input()));

        workspace.close();

        assertTrue(Files.notExists(workspace.folder()));
        assertTrue(Files.exists(file));
    }

    private Outcome run(String script) throws IOException {
        return run(script, SMALL);
    }

    private Outcome run(String script, Limits limits) throws IOException {
        try (Workspace workspace = Workspace.around(folder.resolve("none"))) {
            return ChildProcess.run(List.of("/bin/sh", "-c", script), limits, workspace);
        }
    }
}
