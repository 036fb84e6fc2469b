package org.hearth.server.media.inspect;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Set;

/// Walks the outermost boxes of an MP4, M4A or MOV file: ISO/IEC 14496-12, 4.2. Reads 16 bytes a
/// box.
final class IsoBoxes {

    /// A recording in fragments has thousands of boxes; the first ones tell enough.
    private static final int MOST_BOXES = 512;

    private static final int DEEPEST = 10;

    /// Boxes that hold boxes, on the way to the tags.
    private static final Set<String> CONTAINERS =
            Set.of("moov", "trak", "mdia", "minf", "stbl", "udta", "meta", "ilst");

    /// Where the index (`moov`) is, which a tag reader loads whole.
    record Index(long at, long length) {}

    private IsoBoxes() {}

    /// Finds the index. A box that ends behind the file, or an index that is missing, is a defect.
    static Index index(OpenFile file) throws IOException, Defect {
        long at = 0;
        @Nullable Index index = null;
        for (int boxes = 0; boxes < MOST_BOXES && at + 8 <= file.size(); boxes++) {
            Bytes header = file.read(at, 16);
            if (header.length() < 8) break;
            String type = header.latin1(4, 4);
            if (!type.matches("[ -~©]{4}")) {
                if (index != null) break;
                throw Defect.damaged("its parts do not follow each other");
            }
            long size = sizeOf(header, file.size() - at);
            if (size > file.size() - at) {
                throw Defect.truncated("%d bytes are missing".formatted(size - file.size() + at));
            }
            if (size < 8) throw Defect.damaged("one of its parts has an impossible length");
            if (type.equals("moov")) index = new Index(at, size);
            at += size;
        }
        if (index == null) throw Defect.truncated("its index, which is written last, is missing");
        return index;
    }

    /// Whether every box lies within the one around it: readers reserve what a box claims.
    static boolean isSound(Bytes index) {
        return nests(index, 0, index.length(), "", 0);
    }

    private static boolean nests(Bytes index, int from, int to, String parent, int depth) {
        if (depth > DEEPEST) return false;
        int at = from;
        while (at + 8 <= to) {
            long size = index.number32(at);
            if (size < 8 || size > to - at) return false;
            String type = index.latin1(at + 4, 4);
            int end = at + (int) size;
            int body = at + (type.equals("meta") ? 12 : 8);
            boolean holdsBoxes = CONTAINERS.contains(type) || parent.equals("ilst");
            if (holdsBoxes && !nests(index, body, end, type, depth + 1)) return false;
            at = end;
        }
        return true;
    }

    /// 1 announces a 64-bit size, 0 means up to the end of the file.
    private static long sizeOf(Bytes header, long rest) {
        long size = header.number32(0);
        if (size == 0) return rest;
        if (size == 1) return header.length() < 16 ? 0 : header.number64(8);
        return size;
    }
}
