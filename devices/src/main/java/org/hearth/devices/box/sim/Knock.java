package org.hearth.devices.box.sim;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/// A simulated box at the hub's front door: it says who it is and asks whether it was let in.
/// Thread-safe.
///
/// @param hub such as `http://192.168.1.5:8420`
record Knock(HttpClient http, URI hub, Identity identity) {
    static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    /// Says who it is, and what its clock shows: nobody is to rely on that.
    Told checkIn(InstantSource clock) {
        ObjectNode body = JSON.createObjectNode().put("version", 2);
        body.put("mac_address", identity.mac().value()).put("uuid", identity.clientId());
        body.put("timestamp", clock.millis());
        body.putObject("application").put("name", "xiaozhi").put("version", identity.version());
        body.putObject("board").put("type", identity.board()).put("name", identity.board());
        HttpResponse<String> answer = post("/box/ota/", JSON.writeValueAsString(body), clock);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("check-in: " + answer.statusCode() + answer.body());
        }
        return Told.of(answer.body());
    }

    /// Whether somebody has typed its code by now.
    boolean isActivated(InstantSource clock) {
        return post("/box/ota/activate", "{}", clock).statusCode() == 200;
    }

    private HttpResponse<String> post(String path, String body, InstantSource clock) {
        String date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().atOffset(ZoneOffset.UTC));
        HttpRequest request =
                HttpRequest.newBuilder(hub.resolve(path))
                        .timeout(PATIENCE)
                        .header("Device-Id", identity.mac().value())
                        .header("Client-Id", identity.clientId())
                        .header("Activation-Version", "1")
                        .header("User-Agent", identity.board() + "/" + identity.version())
                        .header("Content-Type", "application/json")
                        .header("Date", date)
                        .POST(BodyPublishers.ofString(body))
                        .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
