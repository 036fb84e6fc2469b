package org.hearth.devices.box;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// How sound is put into binary messages, one packet in each. All numbers are big-endian. The box
/// names its version in the header `Protocol-Version` (docs/websocket.md of 78/xiaozhi-esp32,
/// "Binary protocol versions"; the structures in main/protocols/protocol.h).
public enum Framing {
    /// The bare packet.
    V1(1, 0),

    /// Version, type, nothing, time in ms and size: 2, 2, 4, 4 and 4 bytes before the packet.
    V2(2, 16),

    /// Type, nothing and size: 1, 1 and 2 bytes before the packet.
    V3(3, 4);

    /// The longest packet that is taken for one: 60 ms of Opus are at most three frames of 1,275
    /// bytes (RFC 6716, 3.2.1).
    public static final int LONGEST_PACKET = 3 * 1_275 + 64;

    private static final int OPUS = 0;
    private static final int WORDS = 1;
    private static final long UNSIGNED = 0xFFFF_FFFFL;

    private final int version;
    private final int header;

    Framing(int version, int header) {
        this.version = version;
        this.header = header;
    }

    /// The one of that number, 1 to 3.
    public static Optional<Framing> of(int version) {
        return Arrays.stream(values()).filter(one -> one.version == version).findFirst();
    }

    /// Its number, as in the header `Protocol-Version`.
    public int version() {
        return version;
    }

    /// A message with that packet.
    ///
    /// @param packet stays as it is
    /// @param timestampMs of the sound on the sender's clock; of it the lower 32 bits are sent
    public ByteBuffer wrap(ByteBuffer packet, long timestampMs) {
        int size = packet.remaining();
        if (size == 0 || size > LONGEST_PACKET)
            throw new IllegalArgumentException("a packet of " + size + " bytes");
        ByteBuffer message = ByteBuffer.allocate(header + size);
        switch (this) {
            case V1 -> {}
            case V2 ->
                    message.putShort((short) version)
                            .putShort((short) OPUS)
                            .putInt(0)
                            .putInt((int) timestampMs)
                            .putInt(size);
            case V3 -> message.put((byte) OPUS).put((byte) 0).putShort((short) size);
        }
        return message.put(packet.duplicate()).flip();
    }

    /// What a message holds. Never throws.
    public BoxFrame unwrap(ByteBuffer message) {
        ByteBuffer rest = message.slice();
        if (rest.remaining() < header) return new BoxFrame.Damaged("cut off in its header");
        return switch (this) {
            case V1 -> opus(rest, 0);
            case V2 -> second(rest);
            case V3 -> {
                int type = rest.get();
                rest.get();
                yield content(type, Short.toUnsignedInt(rest.getShort()), 0, rest);
            }
        };
    }

    private static BoxFrame second(ByteBuffer rest) {
        int version = rest.getShort();
        if (version != V2.version) return new BoxFrame.Damaged("of version " + version);
        int type = rest.getShort();
        rest.getInt();
        long timestampMs = rest.getInt() & UNSIGNED;
        return content(type, rest.getInt() & UNSIGNED, timestampMs, rest);
    }

    private static BoxFrame content(int type, long size, long timestampMs, ByteBuffer rest) {
        if (size != rest.remaining())
            return new BoxFrame.Damaged(size + " bytes said, " + rest.remaining() + " there");
        return switch (type) {
            case OPUS -> opus(rest, timestampMs);
            case WORDS -> new BoxFrame.Words(StandardCharsets.UTF_8.decode(rest).toString());
            default -> new BoxFrame.Damaged("of type " + type);
        };
    }

    private static BoxFrame opus(ByteBuffer packet, long timestampMs) {
        int size = packet.remaining();
        if (size == 0) return new BoxFrame.Damaged("empty");
        if (size > LONGEST_PACKET) return new BoxFrame.Damaged("a packet of " + size + " bytes");
        return new BoxFrame.Opus(packet.slice(), timestampMs);
    }
}
