package org.hearth.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.fleet.DeviceChange;
import org.hearth.server.media.MediaChange;
import org.hearth.server.platform.http.Decoder;
import org.hearth.server.platform.http.Json;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.playback.QueueChange;
import org.hearth.server.playlists.PlaylistChange;
import org.hearth.server.playlists.PlaylistOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// Changes that carry the version which was read.
class VersionsTest {
    private static final JsonMapper JSON = Json.mapper();

    @ParameterizedTest
    @ValueSource(
            classes = {
                DeviceChange.class,
                MediaChange.class,
                PlaylistChange.class,
                PlaylistOrder.class,
                QueueChange.class
            })
    void aChangeWithoutItsVersionIsRefused(Class<?> change) {
        Invalid refused =
                assertThrows(
                        Invalid.class, () -> new Decoder(JSON).decode(JSON.readTree("{}"), change));

        List<String> missing =
                refused.faults().stream()
                        .filter(fault -> fault.message().equals("is required"))
                        .map(Invalid.Fault::field)
                        .filter("version"::equals)
                        .toList();
        assertEquals(List.of("version"), missing);
    }

    @Test
    void aStaleVersionIsAConflictThatSaysWhatToDo() {
        Conflict.unlessPresent("The list", 3, 3);

        Conflict stale =
                assertThrows(Conflict.class, () -> Conflict.unlessPresent("The list", 2, 3));
        assertEquals(
                "The list was changed meanwhile. Load it again and repeat.", stale.getMessage());
    }
}
