package org.hearth.server.media.inspect;

import java.util.List;
import java.util.Locale;

/// Tells from the first bytes of a file what it is.
final class Signature {

    private record Magic(int offset, String latin1, Content content) {}

    private static final List<Magic> MAGICS =
            List.of(
                    new Magic(0, "fLaC", Content.FLAC),
                    new Magic(0, "OggS", Content.OGG),
                    new Magic(0, "\u001AE\u00DF\u00A3", Content.MATROSKA),
                    new Magic(0, "\u00FF\u00D8\u00FF", Content.JPEG),
                    new Magic(0, "\u0089PNG\r\n\u001A\n", Content.PNG),
                    new Magic(0, "GIF87a", Content.GIF),
                    new Magic(0, "GIF89a", Content.GIF),
                    new Magic(0, "%PDF-", Content.PDF),
                    new Magic(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1", Content.OLE),
                    new Magic(0, "PK\u0003\u0004", Content.ZIP),
                    new Magic(0, "PK\u0005\u0006", Content.ZIP),
                    new Magic(0, "\u007FELF", Content.PROGRAM),
                    new Magic(0, "MZ\u0090\u0000", Content.PROGRAM));

    private static final List<Magic> RIFF_FORMS =
            List.of(
                    new Magic(8, "WAVE", Content.WAV),
                    new Magic(8, "AVI ", Content.AVI),
                    new Magic(8, "WEBP", Content.WEBP));

    /// First boxes of films that have no `ftyp`: QuickTime File Format, "Movie atoms".
    private static final List<String> FIRST_BOXES = List.of("moov", "mdat", "wide", "free", "skip");

    /// Brands of still pictures in ISO boxes: ISO/IEC 23008-12, annex B.
    private static final List<String> STILL_BRANDS =
            List.of("heic", "heix", "heim", "hevc", "mif1", "msf1", "avif", "avis");

    private Signature() {}

    /// Of a file or of what follows its ID3v2 tag.
    static Content of(Bytes head) {
        for (Magic magic : head.holds(0, "RIFF") ? RIFF_FORMS : MAGICS) {
            if (head.holds(magic.offset, magic.latin1)) return magic.content;
        }
        if (head.holds(4, "ftyp")) return isoBrand(head);
        if (MpegFrame.firstPair(head).isPresent()) return Content.MPEG_AUDIO;
        if (isAdts(head)) return Content.AAC;
        if (isZeros(head)) return Content.ZEROS;
        if (!PlainText.looksLike(head)) return isBox(head) ? Content.ISO_MEDIA : Content.UNKNOWN;
        return isWebPage(head) ? Content.WEB_PAGE : Content.TEXT;
    }

    private static boolean isBox(Bytes head) {
        return FIRST_BOXES.stream().anyMatch(type -> head.holds(4, type));
    }

    private static Content isoBrand(Bytes head) {
        boolean still = STILL_BRANDS.stream().anyMatch(brand -> head.holds(8, brand));
        return still ? Content.HEIC : Content.ISO_MEDIA;
    }

    /// Two ADTS frames in a row: ISO/IEC 14496-3, 1.A.2.2.
    private static boolean isAdts(Bytes head) {
        int length = adtsLength(head, 0);
        return length > 0 && (length == head.length() || adtsLength(head, length) > 0);
    }

    private static int adtsLength(Bytes head, int at) {
        if (at + 7 > head.length()) return 0;
        boolean isSync = (head.number16(at) & 0xFFF6) == 0xFFF0;
        int length = (head.number24(at + 3) >> 5) & 0x1FFF;
        return isSync && length >= 7 ? length : 0;
    }

    private static boolean isZeros(Bytes head) {
        for (int at = 0; at < head.length(); at++) {
            if (head.at(at) != 0) return false;
        }
        return true;
    }

    private static boolean isWebPage(Bytes head) {
        String start =
                head.latin1(0, Math.min(head.length(), 512)).toLowerCase(Locale.ROOT).strip();
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }
}
