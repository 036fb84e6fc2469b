package org.hearth.server.media.inspect;

import java.io.IOException;

/// Walks the chunks of a PNG file without unpacking any: W3C "PNG Specification (Third Edition)",
/// 5.3 and 11.3.4.5.
final class Png {

    private static final int FIRST_CHUNK = 8;

    /// Length, type and checksum around the data of a chunk.
    private static final int FRAME = 12;

    private static final int MOST_CHUNKS = 20_000;
    private static final int MOST_EXIF = 64 * 1024;

    private Png() {}

    static Picture header(OpenFile file) throws IOException, Defect {
        Bytes head = file.head();
        if (head.length() < 33) throw Defect.truncated("it has only its first bytes");
        if (!head.holds(12, "IHDR")) throw Defect.damaged("it has no header");
        boolean isComplete = file.tail(8).holds(0, "IEND");
        return new Picture(head.number32(16), head.number32(20), walk(file, isComplete));
    }

    /// Up to the pixels when the file's end is in place, else to the end. Answers the EXIF block.
    private static Bytes walk(OpenFile file, boolean isComplete) throws IOException, Defect {
        Bytes exif = Bytes.NONE;
        long at = FIRST_CHUNK;
        for (int chunks = 0; chunks < MOST_CHUNKS; chunks++) {
            Bytes start = file.read(at, 8);
            if (start.length() < 8) throw Defect.truncated("the end of the picture is missing");
            long length = start.number32(0);
            if (start.holds(4, "IEND")) return exif;
            if (start.holds(4, "IDAT") && isComplete) return exif;
            if (start.holds(4, "eXIf") && length <= MOST_EXIF) {
                exif = file.read(at + 8, (int) length);
            }
            at += FRAME + length;
        }
        return exif;
    }
}
