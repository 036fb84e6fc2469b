package org.hearth.server.media.inspect;

import java.io.IOException;
import java.util.OptionalInt;

/// Lengths that containers state about themselves, checked against the file.
final class Chunks {

    private static final int MOST = 64;
    private static final long STREAMED = 0xFFFFFFFFL;

    private Chunks() {}

    /// A RIFF file states its length in bytes 4-7, little-endian; 0 and all ones mean "written as a
    /// stream".
    static void requireWholeRiff(OpenFile file) throws Defect {
        if (file.head().length() < 12) throw Defect.truncated("it has only its first bytes");
        long stated = file.head().number32Le(4);
        long missing = stated + 8 - file.size();
        if (stated != 0 && stated != STREAMED && missing > 1) {
            throw Defect.truncated("%d bytes are missing".formatted(missing));
        }
    }

    /// Number of chunks before the sound of a WAV file; empty when it is not among the first 64.
    static OptionalInt chunksBeforeSound(OpenFile file) throws IOException {
        long at = 12;
        for (int chunks = 0; chunks < MOST; chunks++) {
            Bytes header = file.read(at, 8);
            if (header.length() < 8) return OptionalInt.empty();
            if (header.holds(0, "data")) return OptionalInt.of(chunks);
            long size = header.number32Le(4);
            at += 8 + size + (size & 1);
        }
        return OptionalInt.empty();
    }

    /// Bytes of all metadata blocks of a FLAC file that starts at `start`: RFC 9639, section 8.
    static long flacMetadataSize(OpenFile file, long start) throws IOException, Defect {
        long at = start + 4;
        for (int blocks = 0; blocks < MOST; blocks++) {
            Bytes header = file.read(at, 4);
            if (header.length() < 4) throw Defect.truncated("its music is missing");
            at += 4 + header.number24(1);
            boolean isLast = header.at(0) >= 0x80;
            if (isLast) {
                if (at >= file.size()) throw Defect.truncated("its music is missing");
                return at - start;
            }
        }
        return Long.MAX_VALUE;
    }
}
