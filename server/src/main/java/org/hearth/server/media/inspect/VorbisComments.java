package org.hearth.server.media.inspect;

import org.hearth.server.media.inspect.Inspection.Cover;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Tags of Ogg files as `NAME=value`, names in capitals: Xiph "Ogg Vorbis I format specification:
/// comment field".
record VorbisComments(Map<String, String> values, Cover cover) {

    private static final int LONGEST_NAME = 64;
    private static final int MOST = 1000;
    private static final Set<String> PICTURES = Set.of("METADATA_BLOCK_PICTURE", "COVERART");

    static final VorbisComments NONE = new VorbisComments(Map.of(), Cover.NONE);

    Labels labels() {
        return new Labels(values.get("TITLE"), values.get("ARTIST"), values.get("ALBUM"));
    }

    void describe(Metadata metadata) {
        metadata.text("genre", values.get("GENRE"))
                .text("albumArtist", values.get("ALBUMARTIST"))
                .year(values.getOrDefault("DATE", values.get("YEAR")))
                .position("track", values.get("TRACKNUMBER"))
                .position("disc", values.get("DISCNUMBER"));
    }

    /// Reads from `start` what is complete; the bytes may end anywhere.
    static VorbisComments parse(Bytes packet, int start) {
        Map<String, String> values = new HashMap<>();
        Cover cover = Cover.NONE;
        long at = behindText(packet, start);
        long count = at + 4 <= packet.length() ? packet.number32Le((int) at) : 0;
        at += 4;
        for (int read = 0; read < Math.min(count, MOST) && at + 4 <= packet.length(); read++) {
            int textAt = (int) at + 4;
            String name = nameAt(packet, textAt);
            if (PICTURES.contains(name)) cover = Cover.EMBEDDED;
            long end = behindText(packet, at);
            if (end > packet.length()) break;
            int valueAt = textAt + name.length() + 1;
            int length = Math.clamp(end - valueAt, 0, 4 * Labels.LONGEST);
            if (!name.isEmpty() && length > 0) {
                values.putIfAbsent(name, packet.text(valueAt, length, StandardCharsets.UTF_8));
            }
            at = end;
        }
        return new VorbisComments(values, cover);
    }

    /// Where a text ends that is led by its length; behind all bytes when that is unknown.
    private static long behindText(Bytes packet, long at) {
        return at + 4 <= packet.length()
                ? at + 4 + packet.number32Le((int) at)
                : packet.length() + 1L;
    }

    private static String nameAt(Bytes packet, int at) {
        String start = packet.latin1(at, Math.min(packet.length() - at, LONGEST_NAME));
        int equals = start.indexOf('=');
        return equals < 0 ? "" : start.substring(0, equals).toUpperCase(Locale.ROOT);
    }
}
