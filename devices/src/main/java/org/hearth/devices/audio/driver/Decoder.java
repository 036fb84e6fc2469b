package org.hearth.devices.audio.driver;

import java.time.Duration;

/// What the line asks of the decoder; every call returns at once and is done in order.
interface Decoder {
    /// Decodes a file from a position, in place of everything before.
    void start(Cue cue, Duration from);

    /// Sets what follows the current file.
    void follow(Cue cue);

    /// Takes back what was to follow, unless the line has begun it already.
    void retract(Cue cue);

    /// Closes every file.
    void halt();

    /// Fills the buffer up again.
    void wake();
}
