package org.hearth.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.hearth.migrations.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

final class SchemaTest {

    @Test
    void theReplayedSchemaKeepsTheLawsAndIsDescribedColumnByColumn()
            throws SQLException, IOException {
        Schema schema;
        try (TestDatabase admin = TestDatabase.createEmpty()) {
            schema = MigrationVerifier.replay(admin.address());
        }
        assertTrue(schema.columns().size() > 30, "saw " + schema.columns().size() + " columns");
        assertEquals(List.of(), SchemaRules.broken(schema));
        assertEquals(List.of(), SchemaDocument.read(Path.of("SCHEMA.md")).differences(schema));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    owner uuid REFERENCES house;      foreign key without index: bad(owner)
                    seen timestamp;                   surprising type: bad.seen
                    number serial;                    surprising type: bad.number
                    price money;                      surprising type: bad.price
                    share numeric;                    surprising type: bad.share
                    "mediaId" uuid;                   not snake_case: bad.mediaId
                    state text;                       closed set without CHECK: bad.state
                    actor_kind text;                  closed set without CHECK: bad.actor_kind
                    duration bigint;                  measure without unit in its name: bad.duration
                    last_position int;                measure without unit in its name: bad.last_position
                    created_at date;                  instant that is no timestamptz: bad.created_at
                    """)
    void aColumnThatBreaksALawIsNamed(String column, String complaint) throws SQLException {
        assertEquals(List.of(complaint), SchemaRules.broken(schemaWith(column)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    owner uuid UNIQUE REFERENCES house
                    seen timestamptz
                    price_cents bigint
                    state text CHECK (state IN ('on', 'off'))
                    mime_type text
                    duration_ms bigint
                    born date
                    """)
    void aColumnThatKeepsTheLawsPasses(String column) throws SQLException {
        assertEquals(List.of(), SchemaRules.broken(schemaWith(column)));
    }

    @Test
    void aColumnMissingFromTheDocumentOrTheDatabaseIsNamed() throws SQLException, IOException {
        Schema schema = schemaWith("born date");
        Path document = Files.createTempFile("schema", ".md");
        Files.write(
                document,
                Stream.of("## `bad`", "| column | from | note |", "|---|---|---|", "| gone | | |")
                        .toList());
        assertEquals(
                List.of("not described: bad.born", "not described: house.id", "gone: bad.gone"),
                SchemaDocument.read(document).differences(schema));
        Files.delete(document);
    }

    private static Schema schemaWith(String column) throws SQLException {
        try (TestDatabase database = TestDatabase.createEmpty();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE house (id uuid PRIMARY KEY)");
            statement.execute("CREATE TABLE bad (" + column + ")");
            return Schema.read(connection);
        }
    }
}
