package org.hearth.devices.box.pcm;

import org.hearth.devices.box.BoxWords;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.regex.Pattern;

/// Reads and writes the words of the plain dialect, which are JSON objects with a `type`. Pure.
public final class PcmWords {
    /// Of the sound, in samples each second.
    public static final int RATE_HZ = 44_100;

    /// Of the sound.
    public static final int CHANNELS = 2;

    private static final int BITS = 16;
    private static final int FULL = 100;
    private static final int LONGEST_SHOWN = 100;
    private static final String TYPE = "type";
    private static final String SESSION = "sessionId";
    private static final Pattern UNSHOWN = Pattern.compile("[^\\p{L}\\p{N}\\p{P}\\p{S} ]");
    private static final JsonMapper JSON = new JsonMapper();

    private PcmWords() {}

    /// What a box said. Never throws.
    public static PcmMessage read(String json) {
        if (json.length() > BoxWords.LONGEST) return new PcmMessage.Damaged("too long");
        try {
            JsonNode said = JSON.readTree(json);
            if (said == null || !said.isObject()) return new PcmMessage.Damaged("no object");
            return message(said);
        } catch (JacksonException malformed) {
            return new PcmMessage.Damaged("no JSON: " + malformed.getOriginalMessage());
        }
    }

    private static PcmMessage message(JsonNode said) {
        String type = text(said, TYPE);
        return switch (type) {
            case "hello" -> hello(said);
            case "state" -> new PcmMessage.State(said);
            case "buffer" -> buffer(said.path("level"));
            case "ping" -> new PcmMessage.Ping(said.path("t").asLong(0));
            case "button" -> new PcmMessage.Button();
            case "error" -> new PcmMessage.Fault(text(said, "code"), text(said, "detail"));
            case "" -> new PcmMessage.Damaged("without a type");
            default -> new PcmMessage.Unknown(type);
        };
    }

    /// One that names a transport is of another dialect.
    private static PcmMessage hello(JsonNode said) {
        return said.has("transport")
                ? new PcmMessage.Damaged("a hello of another dialect")
                : new PcmMessage.Hello(text(said, "fw"), text(said, "board"));
    }

    private static PcmMessage buffer(JsonNode level) {
        int percent = level.asInt(-1);
        return percent < 0 || percent > FULL
                ? new PcmMessage.Damaged("a buffer that is full to " + level)
                : new PcmMessage.Buffer(percent);
    }

    private static String text(JsonNode node, String field) {
        String clean = UNSHOWN.matcher(node.path(field).asString("")).replaceAll("");
        if (clean.length() <= LONGEST_SHOWN) return clean;
        boolean isInPair = Character.isHighSurrogate(clean.charAt(LONGEST_SHOWN - 1));
        return clean.substring(0, isInPair ? LONGEST_SHOWN - 1 : LONGEST_SHOWN);
    }

    /// What a box is told.
    public static String write(PcmOrder order) {
        ObjectNode said = JSON.createObjectNode();
        switch (order) {
            case PcmOrder.Welcome welcome ->
                    said.put(TYPE, "welcome")
                            .put("deviceId", welcome.deviceId())
                            .put("time", welcome.time().toString());
            case PcmOrder.Play play ->
                    said.put(TYPE, "play")
                            .put(SESSION, play.session())
                            .put("title", play.title())
                            .put("sampleRate", RATE_HZ)
                            .put("channels", CHANNELS)
                            .put("bits", BITS);
            case PcmOrder.Stop stop -> said.put(TYPE, "stop").put(SESSION, stop.session());
            case PcmOrder.Volume volume -> said.put(TYPE, "volume").put("value", volume.percent());
            case PcmOrder.Ping ping -> said.put(TYPE, "ping").put("t", ping.t());
            case PcmOrder.Pong pong -> said.put(TYPE, "pong").put("t", pong.t());
        }
        return JSON.writeValueAsString(said);
    }
}
