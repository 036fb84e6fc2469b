package org.hearth.devices.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/// Messages byte by byte, from docs/websocket.md and main/protocols/protocol.h of 78/xiaozhi-esp32.
final class FramingTest {
    private static final HexFormat HEX = HexFormat.of();

    @ParameterizedTest
    @CsvSource({
        "V1, c0ffee",
        "V2, 0002 0000 00000000 000004d2 00000003 c0ffee",
        "V3, 00 00 0003 c0ffee",
    })
    void aPacketIsWrittenAsTheFirmwareReadsIt(Framing framing, String message) {
        assertEquals(bytes(message), framing.wrap(bytes("c0ffee"), 1_234));
    }

    @Test
    void aTimeBeyond32BitsIsCutToThem() {
        ByteBuffer message = Framing.V2.wrap(bytes("c0"), 0x1_8000_0001L);
        assertEquals(new BoxFrame.Opus(bytes("c0"), 0x8000_0001L), Framing.V2.unwrap(message));
    }

    @ParameterizedTest
    @CsvSource({
        "V2, 0002 0001 00000000 00000000 00000002 7b7d",
        "V3, 01 00 0002 7b7d",
    })
    void wordsMayComeInBinaryToo(Framing framing, String message) {
        assertEquals(new BoxFrame.Words("{}"), framing.unwrap(bytes(message)));
    }

    @ParameterizedTest
    @CsvSource({
        "V1, ''",
        "V2, 0002 0000 00000000 000004d2 000000",
        "V2, 0003 0000 00000000 000004d2 00000003 c0ffee",
        "V2, 0002 0000 00000000 000004d2 00000004 c0ffee",
        "V2, 0002 0000 00000000 000004d2 ffffffff c0ffee",
        "V2, 0002 0007 00000000 000004d2 00000003 c0ffee",
        "V3, 0000",
        "V3, 00 00 0000",
        "V3, 00 00 0002 c0ffee",
        "V3, 09 00 0003 c0ffee",
    })
    void whatDoesNotFitIsDamaged(Framing framing, String message) {
        assertInstanceOf(BoxFrame.Damaged.class, framing.unwrap(bytes(message)));
    }

    @Test
    void aPacketLongerThanOpusMakesIsDamaged() {
        ByteBuffer message = ByteBuffer.allocate(Framing.LONGEST_PACKET + 1);
        assertInstanceOf(BoxFrame.Damaged.class, Framing.V1.unwrap(message));
        assertThrows(IllegalArgumentException.class, () -> Framing.V1.wrap(message, 0));
    }

    @Test
    void theNumbersAreOneToThree() {
        assertEquals(Optional.of(Framing.V3), Framing.of(3));
        assertEquals(Optional.empty(), Framing.of(0));
        assertEquals(Optional.empty(), Framing.of(4));
        assertEquals(2, Framing.V2.version());
    }

    @Property
    void whatIsWrappedIsUnwrapped(
            @ForAll Framing framing,
            @ForAll @Size(min = 1, max = 1_500) byte[] packet,
            @ForAll @LongRange(min = 0, max = 0xFFFF_FFFFL) long timestampMs) {
        ByteBuffer opus = ByteBuffer.wrap(packet);
        long kept = framing == Framing.V2 ? timestampMs : 0;
        assertEquals(
                new BoxFrame.Opus(opus, kept), framing.unwrap(framing.wrap(opus, timestampMs)));
        assertEquals(packet.length, opus.remaining());
    }

    @Property
    void nothingThatComesInThrows(@ForAll Framing framing, @ForAll byte[] message) {
        assertInstanceOf(BoxFrame.class, framing.unwrap(ByteBuffer.wrap(message)));
    }

    private static ByteBuffer bytes(String hex) {
        return ByteBuffer.wrap(HEX.parseHex(hex.replace(" ", "")));
    }
}
