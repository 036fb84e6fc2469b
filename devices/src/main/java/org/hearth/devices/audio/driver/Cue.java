package org.hearth.devices.audio.driver;

import java.nio.file.Path;

/// One order to play a file. The same file played twice has two numbers; orders that follow each
/// other without a break share a run, and a seek begins a new one.
record Cue(long run, long number, Path file) {
    Cue inRun(long other) {
        return new Cue(other, number, file);
    }

    String name() {
        return nameOf(file);
    }

    /// What people call the file, in the quotes that sentences put around it.
    static String nameOf(Path file) {
        Path name = file.getFileName();
        return "“" + (name == null ? file : name) + "”";
    }
}
