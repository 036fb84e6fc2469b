package org.hearth.server.platform.socket;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/// One message in either direction.
///
/// @param id of the sender's choosing; null when no answer is expected
/// @param type `domain.verb`
/// @param seq grows by one with each event the hub tells; null on everything else
record Envelope(
        @Nullable String id,
        String type,
        @Nullable JsonNode payload,
        @Nullable String deviceId,
        @Nullable Long timestamp,
        @Nullable Long seq) {}
