package org.hearth.migrations.postgres;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;

/// Turns what the programs and the file system say into a sentence with a remedy.
final class Explanation {

    private Explanation() {}

    /// From what a program printed: the remedy where it is known, else its last words.
    static PostgresFailure of(String what, String output) {
        @Nullable String remedy = remedy(output);
        return new PostgresFailure(
                remedy == null ? what + ". It said:\n" + output.strip() : what + ": " + remedy);
    }

    static PostgresFailure of(String what, IOException cause) {
        @Nullable String remedy = remedy(cause.toString());
        String reason = remedy == null ? reason(cause) : remedy;
        return new PostgresFailure(what + ": " + reason, cause);
    }

    private static String reason(IOException cause) {
        if (cause instanceof AccessDeniedException denied) {
            return "this user may not write " + denied.getFile() + ".";
        }
        if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getFile() + ": " + failed.getReason() + ".";
        }
        return cause.toString();
    }

    private static @Nullable String remedy(String output) {
        String text = output.toLowerCase(Locale.ROOT);
        if (text.contains("no space left on device") || text.contains("disk quota exceeded")) {
            return "the disk is full. Free some space and start Hearth again.";
        }
        if (text.contains("read-only file system")) {
            return "the disk is read-only. Check it, or choose another data folder.";
        }
        if (text.contains("wrong ownership")) {
            return "the folder belongs to another user. Start Hearth as that user.";
        }
        return null;
    }
}
