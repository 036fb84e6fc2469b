package org.hearth.server.media.inspect;

import java.io.IOException;

/// Walks the outermost boxes of an MP4, M4A or MOV file: ISO/IEC 14496-12, 4.2. Reads 16 bytes a
/// box.
final class IsoBoxes {

    /// A recording in fragments has thousands of boxes; the first ones tell enough.
    private static final int MOST_BOXES = 512;

    private IsoBoxes() {}

    /// Bytes of the index (`moov`), which a tag reader loads whole. A box that ends behind the
    /// file, or an index that is missing, is a defect.
    static long indexSize(OpenFile file) throws IOException, Defect {
        long at = 0;
        long index = -1;
        for (int boxes = 0; boxes < MOST_BOXES && at + 8 <= file.size(); boxes++) {
            Bytes header = file.read(at, 16);
            if (header.length() < 8) break;
            String type = header.latin1(4, 4);
            if (!type.matches("[ -~©]{4}")) {
                if (index >= 0) break;
                throw Defect.damaged("its parts do not follow each other");
            }
            long size = sizeOf(header, file.size() - at);
            if (size > file.size() - at) {
                throw Defect.truncated("%d bytes are missing".formatted(size - file.size() + at));
            }
            if (size < 8) throw Defect.damaged("one of its parts has an impossible length");
            if (type.equals("moov")) index = size;
            at += size;
        }
        if (index < 0) throw Defect.truncated("its index, which is written last, is missing");
        return index;
    }

    /// 1 announces a 64-bit size, 0 means up to the end of the file.
    private static long sizeOf(Bytes header, long rest) {
        long size = header.number32(0);
        if (size == 0) return rest;
        if (size == 1) return header.length() < 16 ? 0 : header.number64(8);
        return size;
    }
}
