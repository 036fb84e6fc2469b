package org.hearth.ui.viewer;

import org.hearth.server.media.MediaItem;
import org.hearth.ui.look.Texts;
import org.hearth.ui.work.Background;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Opens files with the program that the desktop has for them. FX thread only.
///
/// Through `xdg-open` (freedesktop.org, xdg-utils), which ends at once and leaves the program.
public final class OwnProgram {
    private static final String OPENER = "xdg-open";
    private static final int PATIENCE_SECONDS = 10;

    private final ViewerModel files;
    private final Background background;
    private final boolean isThere = lookFor();

    /// @param files knows where files lie
    public OwnProgram(ViewerModel files, Background background) {
        this.files = files;
        this.background = background;
    }

    /// Whether this computer has a way to open files; the same for as long as the console runs.
    public boolean isThere() {
        return isThere;
    }

    /// Opens an item.
    ///
    /// @param failed hears why it does not open
    public void open(MediaItem item, Consumer<String> failed) {
        files.file(item, file -> open(file, item.title(), failed), failed);
    }

    private void open(Path file, String title, Consumer<String> failed) {
        background.run(
                () -> isOpened(file),
                isOpened -> {
                    if (!isOpened) failed.accept(Texts.text("program.none", title));
                },
                failed);
    }

    private static boolean lookFor() {
        String path = String.valueOf(System.getenv("PATH"));
        return Stream.of(path.split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, OPENER)));
    }

    /// Whether a program took the file; one that is still busy after ten seconds did.
    private static boolean isOpened(Path file) throws IOException, InterruptedException {
        Process opening =
                new ProcessBuilder(OPENER, file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        boolean isOver = opening.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return !isOver || opening.exitValue() == 0;
    }
}
