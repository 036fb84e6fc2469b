package org.hearth.devices.box;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a box says of itself when it starts, by headers and a body (`main/ota.cc`,
/// `main/boards/common/board.cc` of 78/xiaozhi-esp32).
///
/// @param clientId that its firmware made up for itself, a UUID
/// @param board such as `bread-compact-wifi`; empty when it does not say
/// @param version of its firmware, such as `2.0.3`; empty when it does not say
/// @param chip such as `esp32s3`; empty when it does not say
public record CheckIn(MacAddress mac, String clientId, String board, String version, String chip) {
    /// What it says may not be longer than that.
    public static final int LONGEST = 100;

    private static final Pattern CLIENT = Pattern.compile("[0-9A-Za-z._@-]{1," + LONGEST + "}");
    private static final Pattern UNSHOWN = Pattern.compile("[^\\p{L}\\p{N}\\p{P}\\p{S} ]");
    private static final JsonMapper JSON = new JsonMapper();

    /// Reads what one sent; empty unless its headers say which box it is: the body alone may come
    /// from any web page that somebody has open. What else is missing, malformed or too long is
    /// left out.
    ///
    /// @param deviceId the header `Device-Id`
    /// @param clientId the header `Client-Id`
    /// @param body JSON
    public static Optional<CheckIn> read(
            @Nullable String deviceId, @Nullable String clientId, String body) {
        JsonNode said = json(body);
        Optional<MacAddress> mac = first(deviceId).flatMap(MacAddress::parse);
        Optional<String> client = first(clientId).filter(CLIENT.asMatchPredicate());
        if (mac.isEmpty() || client.isEmpty()) return Optional.empty();
        JsonNode board = said.path("board");
        return Optional.of(
                new CheckIn(
                        mac.get(),
                        client.get(),
                        shown(first(text(board, "name"), text(board, "type"))),
                        shown(first(text(said.path("application"), "version"))),
                        shown(first(text(said, "chip_model_name")))));
    }

    private static JsonNode json(String body) {
        try {
            JsonNode said = JSON.readTree(body);
            if (said != null) return said;
        } catch (JacksonException malformed) {
            // The headers alone say which box it is.
            return JsonNodeFactory.instance.objectNode();
        }
        return JsonNodeFactory.instance.objectNode();
    }

    private static Optional<String> first(@Nullable String... texts) {
        return Stream.of(texts)
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).stringValue(null);
    }

    private static String shown(Optional<String> text) {
        String clean = UNSHOWN.matcher(text.orElse("")).replaceAll("");
        if (clean.length() <= LONGEST) return clean;
        boolean isInPair = Character.isHighSurrogate(clean.charAt(LONGEST - 1));
        return clean.substring(0, isInPair ? LONGEST - 1 : LONGEST);
    }
}
