package org.hearth.server.platform.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class DecoderTest {
    private final JsonMapper json = Json.mapper();
    private final Decoder decoder = new Decoder(json);

    record Form(@Nullable String name, @Nullable Map<String, JsonNode> more) {}

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800", "\\udfff", "\\udc00\\ud800", "\\ud800a"})
    void textThatCannotBeKeptIsRefusedWhereverItStands(String character) {
        String name = "{\"name\":\"a" + character + "\"}";
        assertEquals("name", refusal(name).faults().getFirst().field());
        String deep = "{\"more\":{\"list\":[{\"a\":\"" + character + "\"}]}}";
        assertEquals("more.list.0.a", refusal(deep).faults().getFirst().field());
        assertEquals(List.of(), refusal("{\"" + character + "\":1}").faults());
        assertEquals(List.of(), refusal("{\"more\":{\"" + character + "\":1}}").faults());
    }

    @Test
    void whatIsNoUtf8IsRefused() {
        byte[] half = "{\"name\":\"\u00ed\u00a0\u0080\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(Invalid.class, () -> decoder.decode(half, Form.class));
    }

    @Test
    void everyOtherTextIsTakenAsItIs() {
        Form form = decoder.decode(bytes("{\"name\":\"\\ud83c\\udfb5 \\u0001é\"}"), Form.class);
        assertEquals("\ud83c\udfb5 \u0001é", form.name());
    }

    @Test
    void whatIsMalformedIsSaidToBeSo() {
        Invalid refused =
                assertThrows(Invalid.class, () -> decoder.decode(bytes("{\"name\""), Form.class));
        assertTrue(refused.getMessage().contains("well-formed"), refused.getMessage());
    }

    @Test
    void aPartThatCannotBeKeptIsRefusedToo() {
        JsonNode part = json.createObjectNode().put("name", "a\u0000");
        assertThrows(Invalid.class, () -> decoder.decode(part, Form.class));
    }

    private Invalid refusal(String text) {
        return assertThrows(Invalid.class, () -> decoder.decode(bytes(text), Form.class));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
