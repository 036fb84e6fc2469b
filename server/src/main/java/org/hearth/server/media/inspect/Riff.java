package org.hearth.server.media.inspect;

/// The outer shape of WAV, AVI and WebP files: Microsoft "Multimedia Programming Interface 1.0",
/// chapter 2.
final class Riff {

    private static final long STREAMED = 0xFFFFFFFFL;

    private Riff() {}

    /// Bytes 4-7 state the length; 0 and all ones mean "written as a stream".
    static void requireWhole(OpenFile file) throws Defect {
        if (file.head().length() < 12) throw Defect.truncated("it has only its first bytes");
        long stated = file.head().number32Le(4);
        long missing = stated + 8 - file.size();
        if (stated != 0 && stated != STREAMED && missing > 1) {
            throw Defect.truncated("%d bytes are missing".formatted(missing));
        }
    }
}
