package org.hearth.server.platform.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.json.Decoder;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The schemas of all actions before the eyes of a validator that nobody here wrote. Its verdict on
/// each sample is also compared with the decoder's: they must be the same rules.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ActionSchemasTest {
    private static final String ID = "0197e2a0-0000-7000-8000-000000000001";
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TempDir static Path data;
    private final Set<String> sampled = new TreeSet<>();
    private TestHouse house;

    @BeforeAll
    void build() {
        house = new TestHouse(data);
    }

    @AfterAll
    void leave() {
        Set<String> all = names();
        house.close();
        assertEquals(all, sampled, "every action has a sample");
    }

    @Test
    void everySchemaIsASchemaOfTheDraftItNames() {
        Schema draft = REGISTRY.getSchema(SchemaLocation.of(Dialects.getDraft202012().getId()));
        for (ActionView one : all()) {
            assertEquals(
                    List.of(),
                    draft.validate(one.schema().toString(), InputFormat.JSON),
                    one::name);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    search_media | {} | {"limit": 0}
                    search_media | {"query": "moon", "type": "audio", "limit": 900} | {"type": "song"}
                    search_media | {"query": null, "type": null} | {"query": ["moon"]}
                    get_media | {"mediaId": "ID"} | {}
                    rename_media | {"mediaId": "ID", "title": "Moon"} | {"mediaId": "ID", "title": ""}
                    forget_media | {"mediaId": "ID"} | {"mediaId": null}
                    scan_library | {} | {"deep": true}
                    list_playlists | {"search": "zoo"} | {"search": ["zoo"]}
                    list_playlist_items | {"playlistId": "ID", "limit": 3} | {"limit": 3}
                    create_playlist | {"name": "Zoo", "description": null} | {"name": null}
                    add_to_playlist | {"playlistId": "ID", "mediaIds": ["ID"]} | {"playlistId": "ID", "mediaIds": []}
                    remove_from_playlist | {"playlistId": "ID", "itemId": "ID"} | {"playlistId": "ID"}
                    remove_playlist | {"playlistId": "ID"} | {"playlistId": "ID", "really": true}
                    list_players | {} | []
                    play_media | {"playerId": "ID", "query": "moon"} | {"query": ""}
                    pause_media | {} | {"playerId": 3}
                    resume_media | {"playerId": null} | "now"
                    stop_media | {"playerId": "ID"} | {"player": "ID"}
                    next_track | {} | {"count": 2}
                    previous_track | {} | null
                    move_media | {"to": "ID"} | {"playerId": "ID"}
                    list_devices | {} | {"kind": "box"}
                    control_device | {"deviceId": "ID", "command": "stop"} | {"deviceId": "ID"}
                    set_volume | {"volume": 100} | {"volume": 101}
                    seek_media | {"positionMs": 0} | {"positionMs": -1}
                    seek_media | {"positionMs": 90000} | {"positionMs": "90000"}
                    """)
    void aSchemaAcceptsWhatIsRightAndRefusesWhatIsWrong(String name, String right, String wrong) {
        sampled.add(name);
        Schema schema = REGISTRY.getSchema(view(name).schema().toString(), InputFormat.JSON);

        String good = right.replace("ID", ID);
        assertEquals(List.of(), schema.validate(good, InputFormat.JSON));
        decode(name, good);
        String bad = wrong.replace("ID", ID);
        assertNotEquals(List.of(), schema.validate(bad, InputFormat.JSON));
        assertThrows(Invalid.class, () -> decode(name, bad));
    }

    private void decode(String name, String params) {
        Action<?> action =
                house.features().stream()
                        .flatMap(one -> one.actions().stream())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        new Decoder(Json.mapper()).decode(Json.mapper().readTree(params), action.parameters());
    }

    private ActionView view(String name) {
        return house.platform().actions().action(Caller.system("test"), name);
    }

    private List<ActionView> all() {
        Listing everything = new Listing(200, 0, null, Listing.Direction.ASC, null);
        return house.platform().actions().actions(Caller.system("test"), everything).items();
    }

    private Set<String> names() {
        return all().stream().map(ActionView::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
