package org.hearth.devices.audio.driver;

import org.hearth.devices.audio.PacketEncoder;
import org.hearth.devices.audio.Unplayable;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// All packets of a file.
final class TestPackets {
    private TestPackets() {}

    /// From a place on.
    static List<ByteBuffer> of(PacketEncoder encoder, Path file, Duration from) throws Unplayable {
        List<ByteBuffer> packets = new ArrayList<>();
        try (PacketEncoder.Encoding encoding = encoder.open(file, from)) {
            Optional<ByteBuffer> next = encoding.next();
            while (next.isPresent()) {
                packets.add(next.get());
                next = encoding.next();
            }
        }
        return packets;
    }
}
