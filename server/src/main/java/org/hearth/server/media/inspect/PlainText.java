package org.hearth.server.media.inspect;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;

/// Tells writing from other bytes.
final class PlainText {

    private static final String CONTROLS_IN_WRITING = "\t\n\r\f\b\u001B";

    private PlainText() {}

    /// Whether these first bytes of a file are UTF-8, UTF-16 with a byte order mark, or an older
    /// one-byte encoding without control characters.
    static boolean looksLike(Bytes head) {
        if (head.holds(0, "\u00FF\u00FE") || head.holds(0, "\u00FE\u00FF")) return true;
        for (int at = 0; at < head.length(); at++) {
            int each = head.at(at);
            boolean isControl = each < 0x20 || each == 0x7F;
            if (isControl && CONTROLS_IN_WRITING.indexOf(each) < 0) return false;
        }
        return isUtf8(head) || isMostlyAscii(head);
    }

    /// A character cut off by the end of the bytes is no error.
    private static boolean isUtf8(Bytes head) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(head.readOnly(), CharBuffer.allocate(head.length()), false)
                .isError();
    }

    /// One-byte encodings have no rule to break; real text in them is mostly ASCII.
    private static boolean isMostlyAscii(Bytes head) {
        int ascii = 0;
        for (int at = 0; at < head.length(); at++) {
            if (head.at(at) < 0x80) ascii++;
        }
        return ascii * 10L >= head.length() * 7L;
    }
}
