package org.hearth.server.platform.host;

import com.sun.management.UnixOperatingSystemMXBean;

import org.hearth.server.platform.problem.Busy;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/// How many files and connections the computer lets the hub hold open at once. Thread-safe.
///
/// Once none is left nothing can be opened or listed, whatever it is: that says nothing about the
/// file somebody wanted.
public final class OpenFiles {
    private static final Duration SHORTLY = Duration.ofSeconds(5);
    private static final long UNKNOWN = 4_096;

    /// What Java has read to start, and can therefore be read.
    private static final Path READABLE = Path.of(System.getProperty("java.home"), "release");

    private OpenFiles() {}

    /// The limit, as `ulimit -n` says it.
    public static long most() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean it
                ? it.getMaxFileDescriptorCount()
                : UNKNOWN;
    }

    /// For whoever could not open something: throws [Busy] when nothing can be opened.
    public static void requireAny() {
        if (canOpen()) return;
        throw new Busy(
                Busy.Cause.OVERLOADED,
                "The computer lets Hearth hold no more files and connections open. Try again"
                        + " shortly; if it happens often, raise its limit of open files.",
                SHORTLY);
    }

    private static boolean canOpen() {
        try {
            FileChannel.open(READABLE, StandardOpenOption.READ).close();
            return true;
        } catch (IOException none) {
            return false;
        }
    }
}
