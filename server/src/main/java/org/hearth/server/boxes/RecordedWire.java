package org.hearth.server.boxes;

import org.hearth.server.boxes.FlightRecorder.Way;
import org.hearth.server.fleet.DeviceId;
import org.hearth.server.platform.socket.Wire;

import java.nio.ByteBuffer;

/// The hub's end of a box's line; the flight recorder keeps what goes by. Thread-safe.
record RecordedWire(DeviceId device, Wire wire, FlightRecorder recorder) {

    /// Tells the box something in words.
    ///
    /// @param kept without what not everybody may see who may look at the frames
    void tell(String words, String kept) {
        recorder.words(Way.TO_BOX, words, kept);
        wire.send(words);
    }

    /// Sends the box a message of sound.
    void sound(ByteBuffer message) {
        recorder.sound(Way.TO_BOX, message.remaining());
        wire.send(message);
    }

    /// The box said something in words.
    void heard(String words) {
        recorder.words(Way.FROM_BOX, words);
    }

    /// The box sent so many bytes of sound.
    void heardSound(int bytes) {
        recorder.sound(Way.FROM_BOX, bytes);
    }
}
