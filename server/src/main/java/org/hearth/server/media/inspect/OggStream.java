package org.hearth.server.media.inspect;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;

/// The header packets and the length of an Ogg file with one stream: RFC 3533, section 6. Opus is
/// RFC 7845, Vorbis the "Vorbis I specification", 4.2. jaudiotagger has no Opus; both share their
/// comments.
///
/// @param identification the first packet
/// @param comments the second packet, cut at [#MOST_COMMENTS]
/// @param endPosition samples at the end, by the clock of the codec
record OggStream(Bytes identification, Bytes comments, long endPosition) {

    /// Text comes before embedded pictures in practice; what lies behind is not read.
    static final int MOST_COMMENTS = 512 * 1024;

    private static final int PAGE_HEADER = 27;
    private static final int LONGEST_PAGE = PAGE_HEADER + 255 + 255 * 255;
    private static final int FIRST_OF_STREAM = 2;

    /// A segment of this length goes on in the next one.
    private static final int CONTINUED = 255;

    private record Page(boolean isFirst, long position, long serial, Bytes lengths, int bodyAt) {
        int bodyLength() {
            int sum = 0;
            for (int at = 0; at < lengths.length(); at++) sum += lengths.at(at);
            return sum;
        }

        int end() {
            return bodyAt + bodyLength();
        }
    }

    /// Empty when several streams are woven together, as in a video.
    static Optional<OggStream> of(OpenFile file) throws IOException, Defect {
        Bytes firstBytes = file.read(0, LONGEST_PAGE);
        Page first = pageAt(firstBytes, 0);
        if (first == null || first.end() > firstBytes.length()) {
            throw Defect.truncated("its first page is not complete");
        }
        Bytes identification = firstBytes.range(first.bodyAt, first.end());
        Optional<Bytes> comments = secondPacket(file, first.end());
        if (comments.isEmpty()) return Optional.empty();
        return Optional.of(
                new OggStream(identification, comments.get(), endPosition(file, first.serial)));
    }

    private static Optional<Bytes> secondPacket(OpenFile file, long start)
            throws IOException, Defect {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        long at = start;
        while (packet.size() < MOST_COMMENTS) {
            Bytes header = file.read(at, PAGE_HEADER + 255);
            Page page = pageAt(header, 0);
            if (page == null) throw Defect.truncated("its tags are not complete");
            if (page.isFirst) return Optional.empty();
            int wanted = 0;
            boolean isLastPart = false;
            for (int next = 0; next < page.lengths.length() && !isLastPart; next++) {
                wanted += page.lengths.at(next);
                isLastPart = page.lengths.at(next) != CONTINUED;
            }
            packet.writeBytes(file.read(at + page.bodyAt, wanted).toArray());
            if (isLastPart) break;
            at += page.end();
        }
        return Optional.of(Bytes.owning(packet.toByteArray()));
    }

    private static long endPosition(OpenFile file, long serial) throws IOException, Defect {
        Bytes tail = file.tail(LONGEST_PAGE * 2);
        for (int at = tail.length() - PAGE_HEADER; at >= 0; at--) {
            if (tail.at(at) != 'O') continue;
            Page page = pageAt(tail, at);
            if (page == null || page.serial != serial) continue;
            if (page.end() > tail.length()) {
                throw Defect.truncated(
                        "%d bytes are missing".formatted(page.end() - tail.length()));
            }
            if (page.position >= 0) return page.position;
        }
        throw Defect.truncated("its last page is missing");
    }

    private static @Nullable Page pageAt(Bytes bytes, int at) {
        if (!bytes.holds(at, "OggS") || at + PAGE_HEADER > bytes.length()) {
            return null;
        }
        int bodyAt = at + PAGE_HEADER + bytes.at(at + 26);
        if (bodyAt > bytes.length()) return null;
        return new Page(
                (bytes.at(at + 5) & FIRST_OF_STREAM) != 0,
                bytes.number64Le(at + 6),
                bytes.number32Le(at + 14),
                bytes.range(at + PAGE_HEADER, bodyAt),
                bodyAt);
    }
}
