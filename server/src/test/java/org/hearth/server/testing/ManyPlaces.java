package org.hearth.server.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// Fills the catalogue of places, past its door, with more than a family writes down.
///
/// They are `Room 1` and so on, in forty houses: `House 0` to `House 39`; a fifth of them on no
/// floor, the others on one of twelve.
public final class ManyPlaces {
    private static final String FILL =
            """
            INSERT INTO places (id, name, site, floor, building, description, notes, title_order,
                search_text, created_at, updated_at, version)
            SELECT gen_random_uuid(), 'Room ' || n, 'House ' || n % 40,
                CASE WHEN n % 5 > 0 THEN 'Floor ' || n % 12 END, 'Building ' || n % 3,
                'Where the things of person ' || n % 700 || ' are kept', 'Key ' || n,
                'room ' || lpad(n::text, 6, '0'),
                'room ' || n || ' house ' || n % 40 || ' floor ' || n % 12 || ' building ' || n % 3
                    || ' where the things of person ' || n % 700 || ' are kept',
                now(), now(), 0
            FROM generate_series(1, ?) n
            """;

    private ManyPlaces() {}

    /// Adds that many, and lets PostgreSQL know.
    public static void fill(Connection connection, int count) throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(FILL);
                Statement after = connection.createStatement()) {
            rows.setInt(1, count);
            rows.executeUpdate();
            after.execute("VACUUM ANALYZE places");
        }
    }
}
