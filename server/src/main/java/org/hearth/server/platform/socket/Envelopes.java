package org.hearth.server.platform.socket;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;

import java.time.InstantSource;

/// Writes what the hub says. Thread-safe.
record Envelopes(JsonMapper json, InstantSource clock) {

    /// The text of one message.
    ///
    /// @param seq of an event; null for everything else
    String write(String type, Object payload, @Nullable Long seq) {
        Envelope envelope =
                new Envelope(null, type, json.valueToTree(payload), null, clock.millis(), seq);
        return json.writeValueAsString(envelope);
    }
}
