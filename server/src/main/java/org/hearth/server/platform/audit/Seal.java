package org.hearth.server.platform.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/// Computes the hash that binds a row to the one before it. Pure.
///
/// SHA-256 (FIPS 180-4) over the hash before, then the number of columns that are not null, then
/// for each of them, by name: name and value in UTF-8, each after its length in bytes. Numbers are
/// four bytes, big-endian. A null column is left out, so one that is added later, and null in old
/// rows, breaks no chain.
final class Seal {
    /// The hash before the first row that ever was.
    static final String NONE = "00".repeat(32);

    private static final HexFormat HEX = HexFormat.of();

    private Seal() {}

    /// The hash of a row, in hexadecimal.
    ///
    /// @param previous the hash of the row before it
    /// @param columns the row's columns that are not null, as text
    static String of(String previous, SortedMap<String, String> columns) {
        MessageDigest digest = sha256();
        digest.update(HEX.parseHex(previous));
        number(digest, columns.size());
        columns.forEach(
                (name, value) -> {
                    text(digest, name);
                    text(digest, value);
                });
        return HEX.formatHex(digest.digest());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(digest, bytes.length);
        digest.update(bytes);
    }

    private static void number(MessageDigest digest, int number) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(number).flip());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("SHA-256 is part of every JDK", missing);
        }
    }
}
