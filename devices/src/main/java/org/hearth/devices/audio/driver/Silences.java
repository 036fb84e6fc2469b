package org.hearth.devices.audio.driver;

import java.nio.ByteBuffer;

/// Keeps a film's sound at its place: silence where there is none, and nothing twice. One thread at
/// a time.
final class Silences {
    /// What is less than this off its place stays: time stamps are rounded, to 1 ms in Matroska.
    private static final long SLACK = LineFormat.RATE / 50;

    /// Nobody is silent for longer; such a time stamp is damaged.
    private static final long LONGEST = LineFormat.RATE * 600L;

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private long silent;
    private ByteBuffer kept = NOTHING;

    /// Takes the first sound behind a place that was sought; says whether any of it lies there.
    ///
    /// @param ahead how far behind the place it begins, in frames; less than 0 when before it
    boolean begin(long ahead, ByteBuffer pcm) {
        silent = Math.clamp(ahead, 0, LONGEST);
        cut(-ahead, pcm);
        return isOwing();
    }

    /// Takes the sound after that.
    ///
    /// @param ahead how far behind the end of what was given it begins, in frames; less than 0
    ///   where some of it was given already
    void goOn(long ahead, ByteBuffer pcm) {
        boolean isOff = Math.abs(ahead) > SLACK && Math.abs(ahead) < LONGEST;
        silent = isOff ? Math.max(0, ahead) : 0;
        cut(isOff ? -ahead : 0, pcm);
    }

    private void cut(long frames, ByteBuffer pcm) {
        int bytes = Math.clamp(frames * LineFormat.FRAME_BYTES, 0, pcm.remaining());
        kept = pcm.slice(pcm.position() + bytes, pcm.remaining() - bytes);
    }

    /// Whether there is something to give.
    boolean isOwing() {
        return silent > 0 || kept.hasRemaining();
    }

    /// A piece of silence, or the sound behind it.
    ByteBuffer next() {
        if (silent > 0) {
            int piece = (int) Math.min(silent, LineFormat.RATE / 10);
            silent -= piece;
            return ByteBuffer.allocate(piece * LineFormat.FRAME_BYTES);
        }
        ByteBuffer sound = kept;
        kept = NOTHING;
        return sound;
    }
}
