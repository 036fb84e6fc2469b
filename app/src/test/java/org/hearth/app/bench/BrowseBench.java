package org.hearth.app.bench;

import org.hearth.app.Visitor;
import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.postgres.PostgresFolders;
import org.hearth.migrations.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// How many pages of a big library the hub answers while the library is being edited.
class BrowseBench {
    private static final int ROWS = 100_000;
    private static final int CLIENTS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(20);
    private static final long WRITE_EVERY_MS = 100;
    private static final String PAGE = "/api/media?limit=50";

    private static final String FILL =
            """
            INSERT INTO media_files (id, root_id, path, name, type, mime_type, size_bytes,
                modified_at, state, title, artist, album, duration_ms, metadata, title_order,
                album_order, search_text, thumbnail_state, last_position_ms, created_at,
                updated_at, version)
            SELECT gen_random_uuid(), (SELECT id FROM media_roots LIMIT 1),
                'band ' || n % 500 || '/song ' || n || '.mp3', 'song ' || n || '.mp3', 'audio',
                'audio/mpeg', 4000000, now(), 'present', 'Song ' || n, 'Band ' || n % 500,
                'Album ' || n % 5000, 200000, '{"genre": "folk", "year": "1999"}',
                'song ' || lpad(n::text, 6, '0'), 'band ' || n % 500 || ' album ' || n % 5000,
                'song ' || n || ' band ' || n % 500 || ' album ' || n % 5000, 'none', 0,
                now(), now(), 0
            FROM generate_series(1, ?) n
            """;

    @TempDir Path folder;

    @Test
    void pagesOfALibraryThatIsBeingEdited() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (LiveHub hub = new LiveHub(data)) {
            fill(data);
            Visitor owner = hub.owner();
            run(hub, owner, WARM_UP);
            Latencies reads = run(hub, owner, TIME);
            Figures.print(
                    "GET /api/media?limit=50 of " + ROWS + " rows, 10 writes/s",
                    "%.0f requests/s, %s"
                            .formatted((double) reads.count() / TIME.toSeconds(), reads),
                    "3000 requests/s at least");
        }
    }

    private static Latencies run(LiveHub hub, Visitor owner, Duration time) throws Exception {
        byte[] page =
                KeptConnection.get(
                        PAGE, hub.port(), "Authorization: Bearer " + owner.token() + "\r\n");
        JsonNode items = owner.ask(PAGE).get("items");
        Latencies taken = new Latencies();
        try (Crowd crowd = new Crowd()) {
            crowd.send(CLIENTS, time, (_, until) -> read(hub, page, taken, until));
            crowd.send(1, time, (_, until) -> write(owner, items, until));
            crowd.join();
        }
        return taken;
    }

    private static void read(LiveHub hub, byte[] page, Latencies taken, long until)
            throws Exception {
        try (KeptConnection connection = new KeptConnection(hub.port())) {
            for (long now = System.nanoTime(); now < until; now = System.nanoTime()) {
                connection.ask(page);
                taken.add(System.nanoTime() - now);
            }
        }
    }

    private static void write(Visitor owner, JsonNode items, long until)
            throws IOException, InterruptedException {
        for (int at = 0; System.nanoTime() < until; at++) {
            String path = "/api/media/" + items.get(at % items.size()).get("id").asString();
            long version = owner.ask(path).get("version").asLong();
            String change = "{\"title\":\"Edited %d\",\"version\":%d}".formatted(at, version);
            owner.act("PATCH", path, change);
            Thread.sleep(WRITE_EVERY_MS);
        }
    }

    private static void fill(Path data) throws SQLException {
        PostgresAddress address = PostgresServer.supervised(PostgresFolders.in(data)).orElseThrow();
        try (Connection connection =
                        DriverManager.getConnection(
                                address.jdbcUrl(), address.user(), address.password());
                PreparedStatement rows = connection.prepareStatement(FILL);
                Statement after = connection.createStatement()) {
            rows.setInt(1, ROWS);
            rows.executeUpdate();
            after.execute("ANALYZE media_files");
        }
    }
}
