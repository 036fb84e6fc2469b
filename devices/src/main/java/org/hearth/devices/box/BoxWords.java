package org.hearth.devices.box;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;

/// Reads and writes the words of the socket, which are JSON objects with a `type`. Pure.
public final class BoxWords {
    /// Longer messages are not read.
    public static final int LONGEST = 64 * 1024;

    private static final String TYPE = "type";
    private static final JsonMapper JSON = new JsonMapper();

    private BoxWords() {}

    /// What a box said. Never throws.
    public static BoxMessage read(String json) {
        if (json.length() > LONGEST) return new BoxMessage.Damaged("too long");
        try {
            JsonNode said = JSON.readTree(json);
            if (said == null || !said.isObject()) return new BoxMessage.Damaged("no object");
            return message(said);
        } catch (JacksonException malformed) {
            return new BoxMessage.Damaged("no JSON: " + malformed.getOriginalMessage());
        }
    }

    private static BoxMessage message(JsonNode said) {
        String type = text(said, TYPE);
        if (type == null) return new BoxMessage.Damaged("without a type");
        return switch (type) {
            case "hello" -> hello(said);
            case "listen" -> listen(said);
            case "abort" -> new BoxMessage.Abort(text(said, "reason"));
            case "mcp" -> answer(said.path("payload"));
            case "goodbye" -> new BoxMessage.Goodbye();
            default -> new BoxMessage.Unknown(type);
        };
    }

    private static BoxMessage hello(JsonNode said) {
        if (!"websocket".equals(text(said, "transport")))
            return new BoxMessage.Damaged("a hello for another transport");
        JsonNode sound = said.path("audio_params");
        String format = text(sound, "format");
        if (format != null && !format.equals("opus"))
            return new BoxMessage.Damaged("sound as " + format);
        SoundFormat usual = SoundFormat.VOICE;
        return new BoxMessage.Hello(
                said.path("version").asInt(1),
                said.path("features").path("mcp").asBoolean(false),
                new SoundFormat(
                        sound.path("sample_rate").asInt(usual.rateHz()),
                        sound.path("channels").asInt(usual.channels()),
                        sound.path("frame_duration").asInt(usual.frameMs())));
    }

    private static BoxMessage listen(JsonNode said) {
        String state = text(said, "state");
        BoxMessage.@Nullable Ear ear =
                switch (state) {
                    case "start" -> BoxMessage.Ear.START;
                    case "stop" -> BoxMessage.Ear.STOP;
                    case "detect" -> BoxMessage.Ear.DETECT;
                    case null, default -> null;
                };
        if (ear == null) return new BoxMessage.Damaged("listens " + state);
        return new BoxMessage.Listen(ear, text(said, "text"));
    }

    /// Of JSON-RPC 2.0: an answer has an id of ours and a result or an error.
    private static BoxMessage answer(JsonNode payload) {
        JsonNode id = payload.path("id");
        if (!id.isIntegralNumber()) return new BoxMessage.Unknown("mcp without a number");
        JsonNode error = payload.path("error");
        if (error.isMissingNode())
            return new BoxMessage.Answer(id.asLong(), payload.path("result"));
        String message = text(error, "message");
        return new BoxMessage.Refusal(id.asLong(), message == null ? "no reason" : message);
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : null;
    }

    /// What a box is told.
    public static String write(HubMessage message) {
        ObjectNode said = JSON.createObjectNode();
        switch (message) {
            case HubMessage.Welcome welcome -> welcome(said, welcome);
            case HubMessage.Speech speech -> {
                said.put("session_id", speech.session()).put(TYPE, "tts");
                said.put("state", speech.stage().name().toLowerCase(Locale.ROOT));
                if (speech.text() != null) said.put("text", speech.text());
            }
            case HubMessage.Call call -> {
                said.put("session_id", call.session()).put(TYPE, "mcp");
                said.putObject("payload")
                        .put("jsonrpc", "2.0")
                        .put("id", call.id())
                        .put("method", call.method())
                        .set("params", JSON.valueToTree(call.params()));
            }
            case HubMessage.Alert alert ->
                    said.put(TYPE, "alert")
                            .put("status", alert.status())
                            .put("message", alert.message())
                            .put("emotion", alert.emotion());
            case HubMessage.Mood mood ->
                    said.put("session_id", mood.session())
                            .put(TYPE, "llm")
                            .put("emotion", mood.emotion());
            case HubMessage.Reboot reboot ->
                    said.put("session_id", reboot.session())
                            .put(TYPE, "system")
                            .put("command", "reboot");
        }
        return JSON.writeValueAsString(said);
    }

    private static void welcome(ObjectNode said, HubMessage.Welcome welcome) {
        said.put(TYPE, "hello").put("transport", "websocket").put("session_id", welcome.session());
        said.putObject("audio_params")
                .put("format", "opus")
                .put("sample_rate", welcome.sound().rateHz())
                .put("channels", welcome.sound().channels())
                .put("frame_duration", welcome.sound().frameMs());
    }
}
