package org.hearth.devices.box.sim;

import org.hearth.devices.audio.OpusDecoder;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.time.Duration;

/// Hears what a box is sent: when each packet came, and what is in it. Thread-safe.
public final class Ears implements AutoCloseable {
    /// A packet that comes later behind the one before is late: the box has 60 ms of sound in each.
    public static final Duration LATE = Duration.ofMillis(65);

    /// Packets that come closer together are one burst.
    private static final Duration TOGETHER = Duration.ofMillis(20);

    private static final int WINDOW = OpusDecoder.RATE_HZ * 5;

    private final @Nullable OpusDecoder decoder;
    private final short[] sound;
    private long heardSamples;
    private long packets;
    private long late;
    private int burst;
    private int longestBurst;
    private long lastNanos;
    private boolean isFresh = true;
    private boolean isClosed;

    /// What came so far.
    ///
    /// @param packets all of them
    /// @param late how many came more than [#LATE] behind the one before
    /// @param longestBurst how many at most came within 20 ms of each other
    public record Count(long packets, long late, int longestBurst) {}

    private Ears(@Nullable OpusDecoder decoder) {
        this.decoder = decoder;
        sound = new short[decoder == null ? 0 : WINDOW];
    }

    /// That count only.
    public static Ears counting() {
        return new Ears(null);
    }

    /// That listen too.
    ///
    /// @param decoder closed with the ears
    public static Ears listening(OpusDecoder decoder) {
        return new Ears(decoder);
    }

    /// A packet came.
    ///
    /// @param nanos of [System#nanoTime]
    synchronized void hear(ByteBuffer packet, long nanos) {
        // What was on its way when the connection was cut.
        if (isClosed) return;
        packets++;
        long since = nanos - lastNanos;
        if (!isFresh && since > LATE.toNanos()) late++;
        burst = !isFresh && since < TOGETHER.toNanos() ? burst + 1 : 1;
        longestBurst = Math.max(longestBurst, burst);
        lastNanos = nanos;
        isFresh = false;
        if (decoder != null) keep(decoder.decode(packet));
    }

    /// It pauses: what comes next is not late.
    synchronized void rest() {
        isFresh = true;
    }

    private void keep(short[] piece) {
        for (short sample : piece) {
            sound[(int) (heardSamples % WINDOW)] = sample;
            heardSamples++;
        }
    }

    /// What came so far.
    public synchronized Count count() {
        return new Count(packets, late, longestBurst);
    }

    /// The last five seconds of what was heard, at [OpusDecoder#RATE_HZ]; nothing from ears that
    /// count only.
    public synchronized short[] sound() {
        int length = (int) Math.min(heardSamples, WINDOW);
        short[] last = new short[length];
        for (int i = 0; i < length; i++) {
            last[i] = sound[(int) ((heardSamples - length + i) % WINDOW)];
        }
        return last;
    }

    @Override
    public synchronized void close() {
        if (decoder != null && !isClosed) decoder.close();
        isClosed = true;
    }
}
