package org.hearth.server.media.inspect;

import java.io.IOException;

/// Walks the segments of a JPEG file: ITU-T T.81, annex B; EXIF in APP1: CIPA DC-008, 4.7.2.
final class Jpeg {

    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APP1 = 0xE1;
    private static final int MOST_SEGMENTS = 1000;
    private static final String EXIF = "Exif\0\0";

    /// Phones append films to photos; the picture's end is looked for this far.
    private static final int MOST_PIXEL_BYTES = 32 * 1024 * 1024;

    private static final int STEP = 64 * 1024;

    private Jpeg() {}

    static Picture header(OpenFile file) throws IOException, Defect {
        int width = 0;
        int height = 0;
        Bytes exif = Bytes.NONE;
        long at = 2;
        for (int segments = 0; segments < MOST_SEGMENTS; segments++) {
            Bytes start = file.read(at, 9);
            if (start.length() < 9) throw Defect.truncated("the picture itself is missing");
            if (start.at(0) != 0xFF) throw Defect.damaged("its parts do not follow each other");
            int marker = start.at(1);
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == START_OF_SCAN) {
                requireEnd(file, at);
                return new Picture(width, height, exif);
            }
            int length = start.number16(2);
            if (isFrame(marker)) {
                height = start.number16(5);
                width = start.number16(7);
            } else if (marker == APP1 && exif.length() == 0) {
                exif = exifIn(file.read(at + 4, Math.max(0, length - 2)));
            }
            at += 2 + Math.max(2, length);
        }
        throw Defect.damaged("it has too many parts");
    }

    /// SOF0 to SOF15, without the tables that share the range.
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    private static Bytes exifIn(Bytes segment) {
        return segment.holds(0, EXIF) ? segment.range(EXIF.length(), segment.length()) : Bytes.NONE;
    }

    private static void requireEnd(OpenFile file, long scan) throws IOException, Defect {
        if (holdsEnd(file.tail(2))) return;
        long last = Math.min(file.size(), scan + MOST_PIXEL_BYTES);
        for (long at = scan; at < last; at += STEP - 1) {
            if (holdsEnd(file.read(at, STEP))) return;
        }
        if (last == file.size()) throw Defect.truncated("the end of the picture is missing");
    }

    private static boolean holdsEnd(Bytes bytes) {
        for (int at = 0; at + 1 < bytes.length(); at++) {
            if (bytes.at(at) == 0xFF && bytes.at(at + 1) == END_OF_IMAGE) return true;
        }
        return false;
    }
}
