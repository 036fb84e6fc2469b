package org.hearth.ui.viewer.subtitles;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import org.hearth.server.platform.problem.Invalid;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a file of subtitles, whatever it was written with. Thread-safe.
public final class SubtitleReader {
    /// The words of the longest film have a tenth of that.
    static final int MOST_BYTES = 4 << 20;

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private SubtitleReader() {}

    /// Reads a file; takes a while.
    ///
    /// @throws Invalid when it is too large, cannot be read, or has no words that can be shown
    public static Subtitles read(Path file) {
        Subtitles words = SubtitleText.parse(decode(bytes(file)));
        if (words.size() == 0) {
            throw new Invalid("“" + file.getFileName() + "” has no subtitles that can be shown.");
        }
        return words;
    }

    private static byte[] bytes(Path file) {
        try (InputStream from = Files.newInputStream(file)) {
            byte[] read = from.readNBytes(MOST_BYTES + 1);
            if (read.length <= MOST_BYTES) return read;
        } catch (IOException _) {
            throw new Invalid(
                    "“"
                            + file.getFileName()
                            + "” could not be read. Look whether it is still there.");
        }
        throw new Invalid("“" + file.getFileName() + "” is too large for subtitles.");
    }

    /// By its first bytes (Unicode 15, 23.8, byte order mark); without any UTF-8, or else what most
    /// programs wrote before that.
    static String decode(byte[] bytes) {
        ByteBuffer all = ByteBuffer.wrap(bytes);
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) return UTF_8.decode(all.position(3)).toString();
        if (begins(bytes, 0xFF, 0xFE)) return UTF_16LE.decode(all.position(2)).toString();
        if (begins(bytes, 0xFE, 0xFF)) return UTF_16BE.decode(all.position(2)).toString();
        try {
            return UTF_8.newDecoder().decode(all).toString();
        } catch (CharacterCodingException _) {
            return WESTERN.decode(ByteBuffer.wrap(bytes)).toString();
        }
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) return false;
        }
        return true;
    }
}
