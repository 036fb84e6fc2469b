package org.hearth.server.platform.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Reach;
import org.hearth.server.platform.auth.SessionId;
import org.hearth.server.platform.bus.Subscription;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Page;
import org.hearth.server.platform.json.Decoder;
import org.hearth.server.platform.json.Json;
import org.hearth.server.platform.problem.Conflict;
import org.hearth.server.platform.problem.Denied;
import org.hearth.server.platform.problem.Invalid;
import org.hearth.server.platform.problem.NotFound;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// What every catalogue does, whatever it is a catalogue of.
final class CatalogContractTest {
    private static final JsonMapper JSON = Json.mapper();
    private static final Decoder DECODER = new Decoder(JSON);

    @TempDir private Path data;
    private TestHouse house;
    private Caller owner;

    @BeforeEach
    void enter() {
        house = new TestHouse(data);
        owner = house.owner();
    }

    @AfterEach
    void leave() {
        house.close();
    }

    /// The catalogues of the house; a new one gets a line here.
    enum Which {
        PLACES,
        GROUPS;

        Catalog<?, ?, ?> of(TestHouse house) {
            return switch (this) {
                case PLACES -> house.places().catalog();
                case GROUPS -> house.access().groups().catalog();
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEntryIsWrittenReadWrittenAgainAndRemoved(Which which) {
        Shelf<?, ?> shelf = shelf(which);
        JsonNode made = shelf.add("Kitchen", null);
        UUID id = UUID.fromString(made.get("id").asString());
        assertEquals("Kitchen", made.get(shelf.title()).asString());
        assertEquals(made, shelf.entry(owner, id));

        JsonNode changed = shelf.change(id, "Parlour", made.get("version").asLong());
        assertEquals("Parlour", changed.get(shelf.title()).asString());
        assertEquals(changed, shelf.entry(owner, id));

        shelf.catalog().remove(owner, id);
        assertThrows(NotFound.class, () -> shelf.entry(owner, id));
        assertEquals(
                List.of(shelf.name() + ".add", shelf.name() + ".change", shelf.name() + ".remove"),
                new Rows(house.database())
                        .read(
                                "select action from audit_events where target_id = '"
                                        + id
                                        + "' order by created_at"));
    }

    @ParameterizedTest
    @EnumSource
    void aListIsSortedSearchedAndCutIntoPages(Which which) {
        Shelf<?, ?> shelf = shelf(which);
        Stream.of("Émile's room", "attic", "Zoo", "Bath 100%", "Bath 2").forEach(shelf::add);

        assertEquals(
                List.of("attic", "Bath 100%", "Bath 2", "Émile's room", "Zoo"),
                shelf.titles(Listing.FIRST));
        Listing last = new Listing(2, 4, shelf.title(), Listing.Direction.DESC, null);
        assertEquals(List.of("attic"), shelf.titles(last));
        assertEquals(5, shelf.page(owner, last).total());
        assertEquals(List.of("Émile's room"), shelf.titles(search("emile")));
        assertEquals(List.of("Bath 100%"), shelf.titles(search("100%")));
        Listing unknown = new Listing(50, 0, "id; drop", Listing.Direction.ASC, null);
        assertThrows(Invalid.class, () -> shelf.titles(unknown));
        assertThrows(
                Invalid.class,
                () -> shelf.catalog().entries(owner, Listing.FIRST, Map.of("version", "1")));
    }

    @ParameterizedTest
    @EnumSource
    void aStaleVersionIsAConflictAndNoVersionIsInvalid(Which which) {
        Shelf<?, ?> shelf = shelf(which);
        UUID id = UUID.fromString(shelf.add("Kitchen", null).get("id").asString());
        shelf.change(id, "Parlour", 0L);

        assertThrows(Conflict.class, () -> shelf.change(id, "Hall", 0L));
        assertThrows(Invalid.class, () -> shelf.change(id, "Hall", null));
        assertThrows(Invalid.class, () -> shelf.add("Hall", 3L));
        assertThrows(NotFound.class, () -> shelf.change(UUID.randomUUID(), "Hall", 0L));
    }

    @ParameterizedTest
    @EnumSource
    void twoOfTheSameNameAreAConflictInWords(Which which) {
        Shelf<?, ?> shelf = shelf(which);
        shelf.add("Kitchen");
        Conflict refused = assertThrows(Conflict.class, () -> shelf.add("Kitchen"));
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("There is already"),
                refused::toString);
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotIsRefused(Which which) {
        Shelf<?, ?> shelf = shelf(which);
        UUID id = UUID.fromString(shelf.add("Kitchen", null).get("id").asString());
        Caller nobody =
                Caller.person(
                        new PersonId(UUID.randomUUID()),
                        "nobody",
                        _ -> Reach.NOWHERE,
                        new SessionId(UUID.randomUUID()),
                        (_, _, _) -> {});
        assertThrows(Denied.class, () -> shelf.page(nobody, Listing.FIRST));
        assertThrows(Denied.class, () -> shelf.entry(nobody, id));
        assertThrows(Denied.class, () -> shelf.catalog().remove(nobody, id));
    }

    @ParameterizedTest
    @EnumSource
    void changesAreToldAfterTheCommit(Which which) {
        Shelf<?, ?> shelf = shelf(which);
        List<CatalogEvents> told = new CopyOnWriteArrayList<>();
        Subscription listening =
                house.platform().bus().subscribe("test", CatalogEvents.class, told::add);
        UUID id = UUID.fromString(shelf.add("Kitchen", null).get("id").asString());
        assertThrows(Conflict.class, () -> shelf.add("Kitchen"));
        shelf.catalog().remove(owner, id);

        Await.until("both are told", () -> told.size() == 2);
        assertEquals(
                List.of(
                        new CatalogEvents.EntryAdded(shelf.name(), id),
                        new CatalogEvents.EntryRemoved(shelf.name(), id)),
                told);
        listening.close();
    }

    private Shelf<?, ?> shelf(Which which) {
        return new Shelf<>(which.of(house), owner);
    }

    private static Listing search(String words) {
        return new Listing(50, 0, null, Listing.Direction.ASC, words);
    }

    /// A catalogue by JSON, as scripts see it.
    private record Shelf<V, D extends CatalogForm>(Catalog<?, V, D> catalog, Caller owner) {
        String name() {
            return catalog.kind().name();
        }

        String title() {
            return catalog.kind().title().name();
        }

        JsonNode add(String title) {
            return add(title, null);
        }

        JsonNode add(String title, @Nullable Long version) {
            return JSON.valueToTree(catalog.add(owner, form(title, version)));
        }

        JsonNode change(UUID id, String title, @Nullable Long version) {
            return JSON.valueToTree(catalog.change(owner, id, form(title, version)));
        }

        JsonNode entry(Caller caller, UUID id) {
            return JSON.valueToTree(catalog.entry(caller, id));
        }

        Page<V> page(Caller caller, Listing listing) {
            return catalog.entries(caller, listing, Map.of());
        }

        List<String> titles(Listing listing) {
            return page(owner, listing).items().stream()
                    .map(one -> String.valueOf(catalog.kind().title().value().apply(one)))
                    .toList();
        }

        private D form(String title, @Nullable Long version) {
            ObjectNode form = JSON.createObjectNode().put(title(), title);
            if (version != null) form.put("version", version);
            return DECODER.decode(form, catalog.kind().form());
        }
    }
}
