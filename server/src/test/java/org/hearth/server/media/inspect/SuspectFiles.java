package org.hearth.server.media.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.hearth.server.media.inspect.Inspection.Kind;
import org.hearth.server.media.inspect.Inspection.Problem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Tests that look into files nobody should trust, with a watch in hand.
abstract class SuspectFiles {
    /// What needs no child process.
    static final Duration AT_ONCE = Duration.ofSeconds(2);

    /// What ends when the child process has had its time.
    static final Duration WORST = Duration.ofSeconds(12);

    @TempDir Path folder;
    Samples samples;

    private final Inspector inspector = new Inspector();

    /// Inspects once, so that no test's time holds the unpacking of FFmpeg.
    @BeforeAll
    static void unpackFfmpeg(@TempDir Path aside) throws IOException {
        new Inspector().inspect(new Samples(aside).tone("warm.aac"));
    }

    @BeforeEach
    void prepare() {
        samples = new Samples(folder);
    }

    final Inspection inspected(Path file) {
        return inspector.inspect(file);
    }

    /// Fails unless the file is found to be that problem in time.
    final Problem isProblem(Kind kind, Duration within, Path file) {
        Inspection found = assertTimeoutPreemptively(within, () -> inspector.inspect(file));
        Problem problem = assertInstanceOf(Problem.class, found);
        assertEquals(kind, problem.kind(), problem.reason());
        return problem;
    }
}
