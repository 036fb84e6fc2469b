package org.hearth.server.media.inspect;

/// The outer shape of a Matroska or WebM file: RFC 8794 (EBML) and RFC 9559.
final class Ebml {

    private static final String SEGMENT = "\u0018S\u0080g";
    private static final int HEADER_AT = 4;

    private Ebml() {}

    /// Whether the header calls the file WebM, the kind of Matroska that browsers play.
    static boolean isWebm(Bytes head) {
        return head.latin1(0, Math.min(head.length(), 64)).contains("webm");
    }

    /// The segment behind the header states its length; all ones mean "not known yet".
    static void requireWhole(OpenFile file) throws Defect {
        Bytes head = file.head();
        if (head.length() <= HEADER_AT) throw Defect.truncated("it has only its first bytes");
        long segment = HEADER_AT + vintWidth(head, HEADER_AT) + vint(head, HEADER_AT);
        if (segment + 12 > head.length() || !head.holds((int) segment, SEGMENT)) {
            return;
        }
        int lengthAt = (int) segment + 4;
        int width = vintWidth(head, lengthAt);
        long length = vint(head, lengthAt);
        long missing = length + lengthAt + width - file.size();
        boolean isUnknown = length == (1L << (7 * width)) - 1;
        if (!isUnknown && missing > 0) {
            throw Defect.truncated("%d bytes are missing".formatted(missing));
        }
    }

    private static int vintWidth(Bytes bytes, int at) {
        return Math.min(8, Integer.numberOfLeadingZeros(bytes.at(at)) - 23);
    }

    private static long vint(Bytes bytes, int at) {
        int width = vintWidth(bytes, at);
        long value = bytes.at(at) & (0xFF >> width);
        for (int next = at + 1; next < Math.min(at + width, bytes.length()); next++) {
            value = (value << 8) | bytes.at(next);
        }
        return value;
    }
}
