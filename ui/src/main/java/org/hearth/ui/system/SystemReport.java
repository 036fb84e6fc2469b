package org.hearth.ui.system;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/// How the hub and its machine are at one moment.
///
/// @param version of the hub
/// @param uptime since the hub began
/// @param usedBytes memory in use by the hub
/// @param mostBytes memory it may use
public record SystemReport(
        String version,
        Duration uptime,
        Store store,
        List<Disk> disks,
        long usedBytes,
        long mostBytes,
        List<Finding> findings) {

    /// Copies the lists.
    public SystemReport {
        disks = List.copyOf(disks);
        findings = List.copyOf(findings);
    }

    /// The database.
    ///
    /// @param bytes its size; empty while it cannot be asked
    public record Store(Answer answer, Home home, String where, OptionalLong bytes) {
        /// Whether it answers.
        public enum Answer {
            UP,
            DOWN
        }

        /// Who looks after it.
        public enum Home {
            /// The hub itself, in its data folder.
            OWN,
            /// Somebody else.
            EXTERNAL
        }
    }

    /// A folder and the room that is left on its disk.
    ///
    /// @param freeBytes empty while the folder cannot be reached
    public record Disk(String name, String path, OptionalLong freeBytes) {
        private static final long LEAST = 1L << 30;

        /// Whether scans and pictures wait until there is more room.
        public boolean isNearlyFull() {
            return freeBytes.isPresent() && freeBytes.getAsLong() < LEAST;
        }
    }

    /// Something of the machine that was looked at.
    ///
    /// @param detail what was found, or what to do about it
    public record Finding(String what, Verdict verdict, String detail) {
        /// How it is.
        public enum Verdict {
            WORKS,
            MISSING,
            BROKEN
        }
    }
}
