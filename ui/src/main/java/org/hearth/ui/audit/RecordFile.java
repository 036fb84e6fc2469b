package org.hearth.ui.audit;

import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.stream.Content;
import org.hearth.ui.look.Texts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps what a door hands out as a file of the person's choice. Called in the background.
final class RecordFile {
    private RecordFile() {}

    /// Writes all of it; throws [Invalid] with a sentence where that cannot be.
    static Path keep(Content content, Path file) {
        try {
            switch (content) {
                case Content.Memory memory -> Files.write(file, memory.bytes());
                case Content.OpenFile open -> copy(open, file);
            }
            return file;
        } catch (IOException refused) {
            throw new Invalid(Texts.text("audit.exportFailed", file));
        }
    }

    private static void copy(Content.OpenFile open, Path file) throws IOException {
        try (FileChannel from = open.channel();
                FileChannel to =
                        FileChannel.open(
                                file,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE,
                                StandardOpenOption.TRUNCATE_EXISTING)) {
            long done = 0;
            while (done < open.length()) done += from.transferTo(done, open.length() - done, to);
        }
    }
}
