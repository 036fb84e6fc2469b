package org.hearth.devices.box.sim;

import org.hearth.devices.box.Framing;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The words of a simulated box, as the firmware writes them. Pure.
final class Says {
    private static final JsonMapper JSON = new JsonMapper();

    private Says() {}

    /// The first thing it says.
    ///
    /// @param clockMs what its clock shows, which the firmware leaves out
    static String hello(Framing framing, long clockMs) {
        ObjectNode said =
                JSON.createObjectNode()
                        .put("type", "hello")
                        .put("version", framing.version())
                        .put("timestamp", clockMs)
                        .put("transport", "websocket");
        said.putObject("features").put("mcp", true);
        said.putObject("audio_params")
                .put("format", "opus")
                .put("sample_rate", 16_000)
                .put("channels", 1)
                .put("frame_duration", 60);
        return JSON.writeValueAsString(said);
    }

    /// What came of a call by the Model Context Protocol.
    static String result(JsonNode call, String text) {
        ObjectNode said = JSON.createObjectNode().put("type", "mcp");
        ObjectNode payload = said.putObject("payload").put("jsonrpc", "2.0");
        payload.set("id", call.path("id"));
        payload.putObject("result")
                .put("isError", false)
                .putArray("content")
                .addObject()
                .put("type", "text")
                .put("text", text);
        return JSON.writeValueAsString(said);
    }
}
