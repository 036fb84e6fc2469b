package org.hearth.server.media.inspect;

import java.io.IOException;
import java.util.Optional;

/// The outer shape of WAV, AVI and WebP files: Microsoft "Multimedia Programming Interface 1.0",
/// chapter 2.
final class Riff {

    private static final long STREAMED = 0xFFFFFFFFL;

    private static final int HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int MOST_CHUNKS = 64;
    private static final int PCM = 1;

    /// Bytes of the plain format chunk, and where in it the bits of a sample stand.
    private static final int FORMAT = 16;

    private static final int BITS = 14;

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

    /// Which uncompressed sound this is, in ffmpeg's words, if every chunk is of a kind that is
    /// known here and where it should be, to the innermost: readers set memory aside for what a
    /// chunk claims. Empty for everything else.
    ///
    /// @param mostTags bytes that the words in it may take
    static Optional<String> plainSound(OpenFile file, int mostTags) throws IOException {
        Optional<String> codec = Optional.empty();
        boolean hasSound = false;
        long at = HEAD;
        for (int chunk = 0; chunk < MOST_CHUNKS && at < file.size(); chunk++) {
            Bytes head = file.read(at, CHUNK_HEAD + FORMAT);
            if (head.length() < CHUNK_HEAD) return Optional.empty();
            long length = head.number32Le(4);
            long end = at + CHUNK_HEAD + length;
            if (end > file.size()) return Optional.empty();
            switch (head.latin1(0, 4)) {
                case "fmt " -> codec = length == FORMAT ? codec(head) : Optional.empty();
                case "data" -> hasSound = true;
                case "LIST" -> {
                    if (length > mostTags || !areWords(file.read(at + CHUNK_HEAD, (int) length))) {
                        return Optional.empty();
                    }
                }
                case "fact", "JUNK", "PAD " -> {
                    if (length > mostTags) return Optional.empty();
                }
                default -> {
                    return Optional.empty();
                }
            }
            at = end + (length & 1);
        }
        return hasSound && at >= file.size() ? codec : Optional.empty();
    }

    private static Optional<String> codec(Bytes head) {
        int bits = head.number16Le(CHUNK_HEAD + BITS);
        if (head.number16Le(CHUNK_HEAD) != PCM) return Optional.empty();
        return switch (bits) {
            case 8 -> Optional.of("pcm_u8");
            case 16, 24, 32 -> Optional.of("pcm_s" + bits + "le");
            default -> Optional.empty();
        };
    }

    /// Whether this is a list of words about the sound (`INFO`), each no longer than it is there.
    private static boolean areWords(Bytes list) {
        if (list.length() < 4 || !list.holds(0, "INFO")) return false;
        long at = 4;
        while (at + CHUNK_HEAD <= list.length()) {
            long length = list.number32Le((int) at + 4);
            at += CHUNK_HEAD + length;
            if (at > list.length()) return false;
            at += length & 1;
        }
        return at >= list.length();
    }
}
