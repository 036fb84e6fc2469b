package org.hearth.server.media.inspect;

import java.io.IOException;

/// The outer shape of an ID3v2 tag at the start of a file: id3.org, "ID3 tag version 2.4.0", 3.1
/// and 4.1. Says how long it is and whether a library may load it whole; the fields themselves are
/// jaudiotagger's work.
record Id3Tag(int length, boolean isPlain) {

    static final Id3Tag NONE = new Id3Tag(0, true);

    private static final int HEADER = 10;
    private static final int MOST_FRAMES = 500;

    /// Compressed or encrypted frames: their stated length is what a reader would allocate.
    private static final int V3_PACKED = 0xC0;

    private static final int V4_PACKED = 0x0C;

    static Id3Tag of(OpenFile file) throws IOException {
        Bytes head = file.head();
        if (!head.holds(0, "ID3") || head.length() < HEADER) return NONE;
        int body = syncSafe(head, 6);
        boolean hasFooter = (head.at(5) & 0x10) != 0;
        int length = HEADER + body + (hasFooter ? HEADER : 0);
        return new Id3Tag(length, isPlain(file, head.at(3), Math.min(length, file.size())));
    }

    private static boolean isPlain(OpenFile file, int version, long end) throws IOException {
        if (version != 3 && version != 4) return true;
        long at = HEADER;
        for (int frames = 0; frames < MOST_FRAMES && at + HEADER <= end; frames++) {
            Bytes frame = file.read(at, HEADER);
            if (frame.length() < HEADER || frame.at(0) == 0) return true;
            if ((frame.at(9) & (version == 3 ? V3_PACKED : V4_PACKED)) != 0) return false;
            long size = version == 3 ? frame.number32(4) : syncSafe(frame, 4);
            at += HEADER + size;
        }
        return at <= end;
    }

    private static int syncSafe(Bytes bytes, int at) {
        int value = 0;
        for (int next = at; next < at + 4; next++) value = (value << 7) | (bytes.at(next) & 0x7F);
        return value;
    }
}
