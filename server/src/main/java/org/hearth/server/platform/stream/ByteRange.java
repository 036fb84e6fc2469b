package org.hearth.server.platform.stream;

import org.jspecify.annotations.Nullable;

/// Which bytes of a file are wanted. Pure.
///
/// Grammar: RFC 9110, section 14.1.2. Several ranges at once are answered with the whole file, as
/// section 14.2 allows.
sealed interface ByteRange {

    /// No range, or one that may be ignored.
    record Whole() implements ByteRange {}

    /// From the first to the last byte, both included.
    record Part(long first, long last) implements ByteRange {
        long length() {
            return last - first + 1;
        }
    }

    /// Nothing of the file lies in the range.
    record Outside() implements ByteRange {}

    static ByteRange parse(@Nullable String header, long length) {
        if (header == null || !header.startsWith("bytes=") || header.contains(",")) {
            return new Whole();
        }
        String range = header.substring("bytes=".length()).strip();
        int dash = range.indexOf('-');
        if (dash < 0) return new Whole();
        try {
            return dash == 0
                    ? suffix(Long.parseLong(range.substring(1)), length)
                    : part(range.substring(0, dash), range.substring(dash + 1), length);
        } catch (NumberFormatException notARange) {
            return new Whole();
        }
    }

    private static ByteRange suffix(long count, long length) {
        if (count < 0) return new Whole();
        if (count == 0 || length == 0) return new Outside();
        return new Part(Math.max(0, length - count), length - 1);
    }

    private static ByteRange part(String from, String to, long length) {
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? length - 1 : Math.min(Long.parseLong(to), length - 1);
        if (first >= length) return new Outside();
        return last < first ? new Whole() : new Part(first, last);
    }
}
