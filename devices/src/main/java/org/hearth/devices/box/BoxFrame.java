package org.hearth.devices.box;

import java.nio.ByteBuffer;

/// What one binary message of the socket holds.
public sealed interface BoxFrame {

    /// Sound: one Opus packet.
    ///
    /// @param packet to be read once
    /// @param timestampMs of the sender's clock, 0 where the framing has none
    record Opus(ByteBuffer packet, long timestampMs) implements BoxFrame {}

    /// Words, as in a text message.
    record Words(String json) implements BoxFrame {}

    /// Nothing that can be read.
    ///
    /// @param why for the log
    record Damaged(String why) implements BoxFrame {}
}
