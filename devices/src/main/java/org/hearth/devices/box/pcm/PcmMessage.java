package org.hearth.devices.box.pcm;

import tools.jackson.databind.JsonNode;

/// What a box of the plain dialect says in words.
public sealed interface PcmMessage {

    /// The first thing it says.
    ///
    /// @param firmware its version; empty when it does not say
    /// @param board empty when it does not say
    record Hello(String firmware, String board) implements PcmMessage {}

    /// How it is; every few seconds, and when something is another.
    ///
    /// @param said all of it: `playing`, `sessionId`, `positionMs`, `bufferMs`, `volume`, `rssi`,
    ///   `heapFree`
    record State(JsonNode said) implements PcmMessage {}

    /// How full its buffer is, 0 to 100.
    record Buffer(int level) implements PcmMessage {}

    /// It asks whether the hub is there.
    ///
    /// @param t comes back in the answer
    record Ping(long t) implements PcmMessage {}

    /// Somebody pressed its button.
    record Button() implements PcmMessage {}

    /// Something is wrong with it.
    ///
    /// @param detail for people
    record Fault(String code, String detail) implements PcmMessage {}

    /// Something that a newer box says.
    record Unknown(String type) implements PcmMessage {}

    /// Nothing that can be read.
    ///
    /// @param why for the log
    record Damaged(String why) implements PcmMessage {}
}
