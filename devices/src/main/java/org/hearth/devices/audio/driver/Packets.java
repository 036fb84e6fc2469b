package org.hearth.devices.audio.driver;

import java.nio.ByteBuffer;

/// Makes packets of equal length of sound in [LineFormat]. One thread at a time.
interface Packets extends AutoCloseable {
    /// Takes of the sound what still fits; whether a packet is complete now.
    boolean take(ByteBuffer stereo);

    /// Makes the last packet complete with silence; false when there is none begun.
    boolean fillUp();

    /// The complete packet; the next one is begun.
    ByteBuffer packet();

    @Override
    void close();
}
