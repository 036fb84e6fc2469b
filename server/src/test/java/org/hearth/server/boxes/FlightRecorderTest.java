package org.hearth.server.boxes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hearth.server.platform.json.Json;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

class FlightRecorderTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void longWordsAreCutBetweenTwoCharactersSoThatTheyCanBeTold() {
        FlightRecorder recorder = new FlightRecorder(InstantSource.fixed(NOON));
        String note = "\ud83c\udfb5";

        recorder.words(FlightRecorder.Way.FROM_BOX, "x" + note.repeat(100));

        List<FlightRecorder.Frame> kept =
                List.of(
                        new FlightRecorder.Frame(
                                NOON, FlightRecorder.Way.FROM_BOX, 401, "x" + note.repeat(99)));
        assertEquals(kept, recorder.frames());
        byte[] told = Json.mapper().writeValueAsBytes(new LastFrames(recorder.frames()));
        assertEquals(
                "x" + note.repeat(99),
                Json.mapper().readTree(told).get("items").get(0).get("words").asString());
    }
}
