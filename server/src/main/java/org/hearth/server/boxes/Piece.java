package org.hearth.server.boxes;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A part of a file as packets for boxes, while they are encoded and afterwards. Thread-safe.
final class Piece {
    private byte[] bytes = new byte[4 * 1024];
    private int[] ends = new int[64];
    private int count;
    private boolean isComplete;
    private @Nullable String problem;

    /// Adds the next packet.
    synchronized void add(ByteBuffer packet) {
        int from = count == 0 ? 0 : ends[count - 1];
        int end = from + packet.remaining();
        if (end > bytes.length) bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
        packet.get(packet.position(), bytes, from, end - from);
        ends[count] = end;
        count++;
    }

    /// There are no more packets.
    ///
    /// @param why a sentence where the file ended before its time; null at its end
    synchronized void end(@Nullable String why) {
        isComplete = true;
        problem = why;
        bytes = Arrays.copyOf(bytes, size());
        ends = Arrays.copyOf(ends, count);
    }

    /// A packet; null where it is not there, yet or at all.
    synchronized @Nullable ByteBuffer packet(int number) {
        if (number >= count) return null;
        int from = number == 0 ? 0 : ends[number - 1];
        return ByteBuffer.wrap(bytes, from, ends[number] - from).slice().asReadOnlyBuffer();
    }

    /// Whether no more packets come.
    synchronized boolean isComplete() {
        return isComplete;
    }

    /// Why it ended before its time, for people; null while it did not.
    synchronized @Nullable String problem() {
        return problem;
    }

    /// Whether the sound is over before that packet; never within a whole piece.
    synchronized boolean isOverAt(int number) {
        return isComplete && number >= count;
    }

    /// In bytes.
    synchronized int size() {
        return count == 0 ? 0 : ends[count - 1];
    }
}
