package org.hearth.devices.box.pcm;

import java.time.Instant;

/// What a box of the plain dialect is told in words.
public sealed interface PcmOrder {

    /// The answer to its hello.
    ///
    /// @param deviceId its id in the house
    record Welcome(String deviceId, Instant time) implements PcmOrder {}

    /// Sound follows. In the same session it goes on without a gap under another title; a new one
    /// begins anew, and what the box has still of the one before is not played.
    record Play(long session, String title) implements PcmOrder {}

    /// It is to be silent at once.
    record Stop(long session) implements PcmOrder {}

    /// How loud it is to be.
    ///
    /// @param percent 0 to 100
    record Volume(int percent) implements PcmOrder {}

    /// Asks whether it is there.
    record Ping(long t) implements PcmOrder {}

    /// The answer to its ping.
    record Pong(long t) implements PcmOrder {}
}
