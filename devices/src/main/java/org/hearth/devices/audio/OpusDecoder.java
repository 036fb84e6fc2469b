package org.hearth.devices.audio;

import java.nio.ByteBuffer;

/// Turns Opus packets of one stream back into sound. One thread at a time.
public interface OpusDecoder extends AutoCloseable {
    /// Of the samples that come out, whatever went in.
    int RATE_HZ = 48_000;

    /// The sound of the next packet, mono, 16 bit; none of a packet that cannot be read.
    ///
    /// @param packet stays as it is
    short[] decode(ByteBuffer packet);

    @Override
    void close();
}
