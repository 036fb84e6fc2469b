package org.hearth.devices.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Map;

/// Words as docs/websocket.md of 78/xiaozhi-esp32 gives them.
final class BoxWordsTest {

    @Test
    void aHelloSaysWhatTheBoxHears() {
        BoxMessage said =
                BoxWords.read(
                        """
                        {"type":"hello","version":3,"features":{"mcp":true},"transport":"websocket",
                         "audio_params":{"format":"opus","sample_rate":16000,"channels":1,
                         "frame_duration":60}}
                        """);
        assertEquals(new BoxMessage.Hello(3, true, new SoundFormat(16_000, 1, 60)), said);
    }

    @Test
    void aShortHelloMeansTheUsual() {
        BoxMessage said = BoxWords.read("{\"type\":\"hello\",\"transport\":\"websocket\"}");
        assertEquals(new BoxMessage.Hello(1, false, SoundFormat.VOICE), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"hello\"}",
                "{\"type\":\"hello\",\"transport\":\"udp\"}",
                "{\"type\":\"hello\",\"transport\":\"websocket\",\"audio_params\":{\"format\":\"pcm\"}}",
                "{\"type\":\"listen\"}",
                "{\"type\":\"listen\",\"state\":\"loudly\"}",
                "{\"type\":7}",
                "{}",
                "[]",
                "7",
                "null",
                "",
                "{\"type\":\"abort\"",
            })
    void whatDoesNotFitIsDamaged(String json) {
        assertInstanceOf(BoxMessage.Damaged.class, BoxWords.read(json));
    }

    @Test
    void deepAndLongMessagesAreDamaged() {
        assertInstanceOf(BoxMessage.Damaged.class, BoxWords.read("[".repeat(5_000)));
        String nested = "{\"type\":".repeat(2_000) + "1" + "}".repeat(2_000);
        assertInstanceOf(BoxMessage.Damaged.class, BoxWords.read(nested));
        String text = "\"" + "x".repeat(BoxWords.LONGEST) + "\"";
        assertInstanceOf(BoxMessage.Damaged.class, BoxWords.read(text));
    }

    @Test
    void earAndButtonAreHeard() {
        assertEquals(
                new BoxMessage.Listen(BoxMessage.Ear.DETECT, "Hey Hearth"),
                BoxWords.read(
                        "{\"type\":\"listen\",\"state\":\"detect\",\"text\":\"Hey Hearth\"}"));
        assertEquals(
                new BoxMessage.Listen(BoxMessage.Ear.STOP, null),
                BoxWords.read("{\"type\":\"listen\",\"state\":\"stop\",\"mode\":\"manual\"}"));
        assertEquals(
                new BoxMessage.Abort("wake_word_detected"),
                BoxWords.read("{\"type\":\"abort\",\"reason\":\"wake_word_detected\"}"));
        assertEquals(new BoxMessage.Abort(null), BoxWords.read("{\"type\":\"abort\"}"));
    }

    @Test
    void callsAreAnsweredByTheirNumber() {
        assertEquals(
                new BoxMessage.Answer(7, JsonNodeFactory.instance.objectNode().put("ok", true)),
                BoxWords.read(
                        "{\"type\":\"mcp\",\"payload\":{\"jsonrpc\":\"2.0\",\"id\":7,"
                                + "\"result\":{\"ok\":true}}}"));
        assertEquals(
                new BoxMessage.Refusal(8, "Unknown tool: self.fly"),
                BoxWords.read(
                        "{\"type\":\"mcp\",\"payload\":{\"jsonrpc\":\"2.0\",\"id\":8,"
                                + "\"error\":{\"message\":\"Unknown tool: self.fly\"}}}"));
    }

    @Test
    void whatANewerBoxSaysIsUnknown() {
        assertEquals(new BoxMessage.Unknown("dance"), BoxWords.read("{\"type\":\"dance\"}"));
        assertInstanceOf(
                BoxMessage.Unknown.class,
                BoxWords.read("{\"type\":\"mcp\",\"payload\":{\"method\":\"notifications/x\"}}"));
    }

    @Test
    void theHubSpeaksAsTheFirmwareListens() {
        assertEquals(
                "{\"type\":\"hello\",\"transport\":\"websocket\",\"session_id\":\"s1\","
                        + "\"audio_params\":{\"format\":\"opus\",\"sample_rate\":24000,"
                        + "\"channels\":1,\"frame_duration\":60}}",
                BoxWords.write(new HubMessage.Welcome("s1", SoundFormat.MUSIC)));
        assertEquals(
                "{\"session_id\":\"s1\",\"type\":\"tts\",\"state\":\"start\"}",
                BoxWords.write(new HubMessage.Speech("s1", HubMessage.Stage.START, null)));
        assertEquals(
                "{\"session_id\":\"s1\",\"type\":\"tts\",\"state\":\"sentence_start\","
                        + "\"text\":\"Für Elise\"}",
                BoxWords.write(
                        new HubMessage.Speech("s1", HubMessage.Stage.SENTENCE_START, "Für Elise")));
        assertEquals(
                "{\"session_id\":\"s1\",\"type\":\"mcp\",\"payload\":{\"jsonrpc\":\"2.0\",\"id\":3,"
                        + "\"method\":\"tools/call\",\"params\":{\"name\":"
                        + "\"self.audio_speaker.set_volume\"}}}",
                BoxWords.write(
                        new HubMessage.Call(
                                "s1",
                                3,
                                "tools/call",
                                Map.of("name", "self.audio_speaker.set_volume"))));
        assertEquals(
                "{\"session_id\":\"s1\",\"type\":\"llm\",\"emotion\":\"neutral\"}",
                BoxWords.write(new HubMessage.Mood("s1", "neutral")));
        assertEquals(
                "{\"session_id\":\"s1\",\"type\":\"system\",\"command\":\"reboot\"}",
                BoxWords.write(new HubMessage.Reboot("s1")));
        assertEquals(
                "{\"type\":\"alert\",\"status\":\"Hearth\",\"message\":\"Hello\","
                        + "\"emotion\":\"neutral\"}",
                BoxWords.write(new HubMessage.Alert("Hearth", "Hello", "neutral")));
    }

    @Property
    void nothingThatIsSaidThrows(@ForAll String json) {
        assertInstanceOf(BoxMessage.class, BoxWords.read(json));
    }
}
