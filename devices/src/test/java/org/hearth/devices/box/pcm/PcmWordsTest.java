package org.hearth.devices.box.pcm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/// Words as `docs/box-protocol.md` gives them.
final class PcmWordsTest {
    @Test
    void aHelloSaysWhatItIs() {
        assertEquals(
                new PcmMessage.Hello("1.4", "atom-echo"),
                PcmWords.read(
                        """
                        {"type":"hello","fw":"1.4","board":"atom-echo","volume":40}\
                        """));
        assertEquals(new PcmMessage.Hello("", ""), PcmWords.read("{\"type\":\"hello\"}"));
    }

    @Test
    void aBufferAPingAndAFaultAreRead() {
        assertEquals(
                new PcmMessage.Buffer(40), PcmWords.read("{\"type\":\"buffer\",\"level\":40}"));
        assertEquals(new PcmMessage.Ping(7), PcmWords.read("{\"type\":\"ping\",\"t\":7}"));
        assertEquals(
                new PcmMessage.Fault("i2s", "Too hot."),
                PcmWords.read("{\"type\":\"error\",\"code\":\"i2s\",\"detail\":\"Too hot.\"}"));
        assertEquals(new PcmMessage.Unknown("card"), PcmWords.read("{\"type\":\"card\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"hello\",\"transport\":\"websocket\"}",
                "{\"type\":\"buffer\",\"level\":101}",
                "{\"type\":\"buffer\",\"level\":-1}",
                "{\"type\":\"buffer\",\"level\":\"full\"}",
                "{\"type\":\"buffer\"}",
                "{}",
                "[]",
                "null",
                "",
                "{\"type\":"
            })
    void whatDoesNotFitIsDamaged(String json) {
        assertInstanceOf(PcmMessage.Damaged.class, PcmWords.read(json));
    }

    @Property
    void whateverIsSaidIsReadWithoutFailing(@ForAll String words) {
        assertNotNull(PcmWords.read(words));
        assertNotNull(PcmWords.read("{\"type\":\"" + words + "\"}"));
    }

    @Test
    void whatItIsToldIsWrittenOut() {
        assertEquals(
                """
                {"type":"play","sessionId":3,"title":"A \\"song\\"","sampleRate":44100,\
                "channels":2,"bits":16}\
                """,
                PcmWords.write(new PcmOrder.Play(3, "A \"song\"")));
        assertEquals(
                """
                {"type":"welcome","deviceId":"a","time":"1970-01-01T00:00:00Z"}\
                """,
                PcmWords.write(new PcmOrder.Welcome("a", Instant.EPOCH)));
        assertEquals("{\"type\":\"volume\",\"value\":30}", PcmWords.write(new PcmOrder.Volume(30)));
    }
}
