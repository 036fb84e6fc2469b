package org.hearth.server.media.inspect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A run of bytes that never changes, with the number formats of media files. Numbers are unsigned
/// and big-endian unless they say `Le`. Callers stay within [#length()].
final class Bytes {

    static final Bytes NONE = new Bytes(new byte[0]);

    private final byte[] bytes;
    private final ByteBuffer numbers;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
        this.numbers = ByteBuffer.wrap(bytes);
    }

    /// Takes the array over: nobody changes it afterwards.
    static Bytes owning(byte[] bytes) {
        return new Bytes(bytes);
    }

    int length() {
        return bytes.length;
    }

    int at(int index) {
        return bytes[index] & 0xFF;
    }

    /// Whether this text in Latin-1 stands at the offset, which may lie outside.
    boolean holds(int offset, String latin1) {
        byte[] wanted = latin1.getBytes(StandardCharsets.ISO_8859_1);
        int end = offset + wanted.length;
        return offset >= 0
                && end <= bytes.length
                && Arrays.equals(bytes, offset, end, wanted, 0, wanted.length);
    }

    int number16(int offset) {
        return Short.toUnsignedInt(numbers.getShort(offset));
    }

    int number16Le(int offset) {
        return Short.toUnsignedInt(Short.reverseBytes(numbers.getShort(offset)));
    }

    int number24(int offset) {
        return (at(offset) << 16) | number16(offset + 1);
    }

    int number24Le(int offset) {
        return (at(offset + 2) << 16) | number16Le(offset);
    }

    long number32(int offset) {
        return Integer.toUnsignedLong(numbers.getInt(offset));
    }

    long number32Le(int offset) {
        return Integer.toUnsignedLong(Integer.reverseBytes(numbers.getInt(offset)));
    }

    /// Signed: formats use -1 for "unknown".
    long number64(int offset) {
        return numbers.getLong(offset);
    }

    /// Signed: formats use -1 for "unknown".
    long number64Le(int offset) {
        return Long.reverseBytes(numbers.getLong(offset));
    }

    Bytes range(int from, int to) {
        return new Bytes(Arrays.copyOfRange(bytes, from, to));
    }

    String latin1(int from, int length) {
        return text(from, length, StandardCharsets.ISO_8859_1);
    }

    String latin1() {
        return latin1(0, bytes.length);
    }

    String text(int from, int length, Charset charset) {
        return new String(bytes, from, length, charset);
    }

    ByteBuffer readOnly() {
        return numbers.asReadOnlyBuffer().order(ByteOrder.BIG_ENDIAN);
    }

    byte[] toArray() {
        return bytes.clone();
    }
}
