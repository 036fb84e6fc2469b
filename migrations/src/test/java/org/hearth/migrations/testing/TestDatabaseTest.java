package org.hearth.migrations.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// What one test leaves behind, no other finds.
final class TestDatabaseTest {
    private static final String POLICIES = "SELECT to_jsonb(p)::text FROM access_policies p";
    private static final String PLACE =
            "INSERT INTO places (id, name, site, title_order, search_text, created_at, updated_at,"
                    + " version) VALUES (gen_random_uuid(), 'Attic', 'Home', '', '', now(), now(),"
                    + " 0)";

    @Test
    void whatSomebodyWroteIsGoneAndWhatMigrationsWroteIsThere() throws SQLException {
        List<String> seeds = new ArrayList<>();
        for (int use = 0; use < 2; use++) {
            try (TestDatabase database = TestDatabase.create();
                    Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                assertEquals(List.of(), rows(statement, "SELECT name FROM places"));
                seeds.addAll(rows(statement, POLICIES));
                statement.execute(PLACE);
                statement.execute("UPDATE access_policies SET name = 'Changed'");
            }
        }
        assertEquals(2, seeds.size());
        assertEquals(seeds.getFirst(), seeds.getLast());
    }

    @Test
    void whatSomebodyBuiltIsNotUsedAgain() throws SQLException {
        for (int use = 0; use < 3; use++) {
            try (TestDatabase database = TestDatabase.create();
                    Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                String found = "SELECT to_regclass('of_mine') IS NOT NULL";
                assertFalse("t".equals(rows(statement, found).getFirst()));
                statement.execute("CREATE TABLE of_mine (id int)");
            }
        }
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) texts.add(rows.getString(1));
            return texts;
        }
    }
}
