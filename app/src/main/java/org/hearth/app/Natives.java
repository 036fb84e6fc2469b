package org.hearth.app;

import java.nio.file.Path;

/// Where native libraries are unpacked and how they behave; before any of them is loaded.
final class Natives {
    private Natives() {}

    static void unpackUnder(Path data) {
        System.setProperty(
                "org.bytedeco.javacpp.cachedir",
                data.toAbsolutePath().resolve("natives").toString());
        // JavaCPP counts the whole process's memory, which the sound of one song does not explain.
        System.setProperty("org.bytedeco.javacpp.maxphysicalbytes", "0");
    }
}
