package org.hearth.server.media.inspect;

import java.io.IOException;

/// The outer shape of WAV, AVI and WebP files: Microsoft "Multimedia Programming Interface 1.0",
/// chapter 2.
final class Riff {

    private static final long STREAMED = 0xFFFFFFFFL;

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int MOST_CHUNKS = 64;
    private static final int PCM = 1;

    private Riff() {}

    /// Bytes 4-7 state the length; 0 and all ones mean "written as a stream".
    static void requireWhole(OpenFile file) throws Defect {
        if (file.head().length() < HEAD) throw Defect.truncated("it has only its first bytes");
        long stated = file.head().number32Le(4);
        long missing = stated + 8 - file.size();
        if (stated != 0 && stated != STREAMED && missing > 1) {
            throw Defect.truncated("%d bytes are missing".formatted(missing));
        }
    }

    /// Whether this is uncompressed sound, with every chunk where it should be and none but the
    /// sound itself larger than that.
    static boolean isPlainSound(OpenFile file, long mostTags) throws IOException {
        boolean isPcm = false;
        long at = HEAD;
        for (int chunk = 0; chunk < MOST_CHUNKS && at < file.size(); chunk++) {
            Bytes head = file.read(at, CHUNK_HEAD + 2);
            if (head.length() < CHUNK_HEAD) return false;
            long length = head.number32Le(4);
            long end = at + CHUNK_HEAD + length;
            boolean isSound = head.holds(0, "data");
            if (end > file.size() || (!isSound && length > mostTags)) return false;
            if (head.holds(0, "fmt ")) isPcm = length >= 16 && head.number16Le(CHUNK_HEAD) == PCM;
            at = end + (length & 1);
        }
        return isPcm && at >= file.size();
    }
}
