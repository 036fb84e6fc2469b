package org.hearth.app.bench;

import org.hearth.app.Hub;
import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.postgres.PostgresFolders;
import org.hearth.migrations.postgres.PostgresServer;
import org.hearth.server.Entities;
import org.hearth.server.platform.audit.Audit;
import org.hearth.server.platform.audit.AuditEvent.Outcome;
import org.hearth.server.platform.audit.AuditQuery;
import org.hearth.server.platform.audit.AuditQuery.What;
import org.hearth.server.platform.audit.AuditQuery.When;
import org.hearth.server.platform.audit.AuditQuery.Who;
import org.hearth.server.platform.audit.Target;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Origin;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.bus.Bus;
import org.hearth.server.platform.db.Database;
import org.hearth.server.platform.db.DatabaseAddress;
import org.hearth.server.platform.db.Listing;
import org.hearth.server.platform.db.Tx;
import org.hearth.server.playlists.NewPlaylist;
import org.hearth.server.playlists.Playlist;
import org.hearth.server.playlists.PlaylistChange;
import org.hearth.server.playlists.Playlists;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the record of acts costs a write, and how long one looks for something in it.
class AuditBench {
    private static final Caller OWNER =
            Caller.system("bench").from(new Origin("10.0.0.7", "Mozilla/5.0 (bench)"));
    private static final int ROUNDS = 15;
    private static final int WRITES = 200;
    private static final int LOOKS = 200;
    private static final int ROWS = 100_000;

    private static final String FILL =
            """
            INSERT INTO audit_events (id, created_at, action, outcome, permission, actor_id,
                actor_name, actor_kind, ip_address, user_agent, target_type, target_id,
                target_name, before, after, correlation_id, search_text)
            SELECT gen_random_uuid(), now() - n * interval '1 minute',
                (ARRAY['media.change', 'playlist.remove', 'access', 'device.pair'])[1 + n % 4],
                CASE WHEN n % 4 = 2 THEN 'denied' ELSE 'succeeded' END,
                CASE WHEN n % 4 = 2 THEN 'media:manage' END,
                md5((n % 7)::text)::uuid, 'Person ' || n % 7, 'user', '10.0.0.' || n % 50,
                'Mozilla/5.0 (X11; Linux x86_64)', 'media', md5(n::text)::uuid::text,
                'Song ' || n, '{"title": "before"}', '{"title": "after"}', md5(n::text),
                'media change person ' || n % 7 || ' media song ' || n
            FROM generate_series(1, ?) n
            """;

    @TempDir Path folder;

    @Test
    void actsOnRecord() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data")).toRealPath();
        try (Hub hub = new Hub(OwnHouse.config(data))) {
            PostgresAddress at = PostgresServer.supervised(PostgresFolders.in(data)).orElseThrow();
            DatabaseAddress address =
                    new DatabaseAddress(at.jdbcUrl(), at.user(), at.password(), 2);
            try (Database database = new Database(address);
                    Bus bus = new Bus();
                    var mapped = database.map(Entities.ALL)) {
                write(hub, new Tx(mapped, bus));
                fill(database);
                seal(hub, database);
                read(hub);
            }
        }
    }

    private static void write(Hub hub, Tx tx) throws IOException {
        Playlists playlists = hub.playlists().playlists();
        Audit audit = new Audit(tx, Clock.systemUTC());
        Playlist list = playlists.create(OWNER, new NewPlaylist("Bench", null));
        Runnable plain = () -> rename(playlists, tx, list, null);
        Runnable onRecord = () -> rename(playlists, tx, list, audit);
        String token =
                hub.access()
                        .household()
                        .createToken(OWNER, "bench", Role.OWNER, Duration.ofDays(1));
        String headers = "Authorization: Bearer " + token + "\r\n";
        double[] more = new double[ROUNDS];
        double[] plainUs = new double[ROUNDS];
        double[] requestUs = new double[ROUNDS];
        double[] share = new double[ROUNDS];
        try (KeptConnection phone = new KeptConnection(hub.port())) {
            for (int round = -1; round < ROUNDS; round++) {
                double[] without = new double[WRITES];
                double[] with = new double[WRITES];
                double[] asked = new double[WRITES];
                for (int at = 0; at < WRITES; at++) {
                    without[at] = microseconds(plain);
                    with[at] = microseconds(onRecord);
                    byte[] request =
                            request(hub.port(), headers, playlists.playlist(OWNER, list.id()));
                    asked[at] = microseconds(() -> ask(phone, request));
                }
                if (round < 0) continue;
                plainUs[round] = Figures.median(without);
                requestUs[round] = Figures.median(asked);
                more[round] = Figures.median(with) / plainUs[round];
                share[round] = (Figures.median(with) - plainUs[round]) / requestUs[round];
            }
        }
        Figures.print("a write without record", Figures.spread(plainUs, "us"), "to compare with");
        Figures.print(
                "a write on record, against one without in turn",
                Figures.spread(more, "times"),
                "1.10 at most");
        Figures.print("a write as a request", Figures.spread(requestUs, "us"), "to compare with");
        Figures.print(
                "what the record adds to a request that writes",
                Figures.spread(share, "of it"),
                "0.10 at most");
    }

    private static byte[] request(int port, String headers, Playlist list) {
        String body = "{\"name\":\"Bench\",\"version\":%d}".formatted(list.version());
        String more = headers + "Content-Type: application/json\r\n";
        return KeptConnection.request(
                "PATCH /api/playlists/" + list.id().value(), port, more, body);
    }

    private static void ask(KeptConnection phone, byte[] request) {
        try {
            phone.ask(request);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static double microseconds(Runnable act) {
        long begun = System.nanoTime();
        act.run();
        return (System.nanoTime() - begun) / 1e3;
    }

    private static void rename(Playlists playlists, Tx tx, Playlist list, @Nullable Audit audit) {
        tx.write(
                session -> session,
                (_, unit) -> {
                    long version = playlists.playlist(OWNER, list.id()).version();
                    Playlist now =
                            playlists.change(
                                    OWNER, list.id(), new PlaylistChange("Bench", null, version));
                    if (audit != null) {
                        audit.changed(
                                unit,
                                OWNER,
                                "playlist.change",
                                Target.of("playlist", list.id(), "Bench"),
                                Map.of("name", "Bench"),
                                Map.of("name", now.name()));
                    }
                    return now;
                });
    }

    private static void fill(Database database) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                PreparedStatement rows = connection.prepareStatement(FILL);
                Statement after = connection.createStatement()) {
            rows.setInt(1, ROWS);
            rows.executeUpdate();
            after.execute("ANALYZE audit_events");
        }
    }

    private static void read(Hub hub) {
        Map<String, AuditQuery> queries = new LinkedHashMap<>();
        queries.put("all", AuditQuery.ALL);
        queries.put("by action", what(new What("device.pair", null, null, null, null)));
        queries.put("denied", what(new What(null, Outcome.DENIED, null, null, null)));
        queries.put("by permission", what(new What(null, null, "media:manage", null, null)));
        queries.put("by target", what(new What(null, null, null, "media", "none")));
        queries.put("by address", who(new Who(null, null, "10.0.0.3")));
        queries.put("of one week", when(Instant.now().minusSeconds(7 * 86_400)));
        queries.put("search, rare", searched("song 4711"));
        queries.put("search, frequent", searched("person 3"));
        queries.forEach(
                (name, query) -> {
                    Latencies taken = new Latencies();
                    for (int at = -20; at < LOOKS; at++) {
                        long begun = System.nanoTime();
                        hub.audit().log().events(OWNER, query);
                        if (at >= 0) taken.add(System.nanoTime() - begun);
                    }
                    Figures.print(
                            "first page of " + ROWS + " acts, " + name,
                            taken.toString(),
                            "p99 20 ms at most");
                });
        long begun = System.nanoTime();
        hub.audit().log().facets(OWNER, AuditQuery.ALL);
        Figures.print("facets of all", ms(begun), "none");
    }

    /// Waits until the hub has sealed all, and looks at the whole chain.
    private static void seal(Hub hub, Database database) throws Exception {
        long begun = System.nanoTime();
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            while (true) {
                try (var left =
                        statement.executeQuery(
                                "SELECT count(*) FROM audit_events WHERE seq IS NULL")) {
                    left.next();
                    if (left.getLong(1) == 0) break;
                }
                Thread.sleep(50);
            }
        }
        Figures.print("sealed, with the wait for the next turn", ms(begun), "none");
        tidy(database);
        begun = System.nanoTime();
        String state = hub.audit().chain().verify(OWNER).toString();
        Figures.print("verified: " + state, ms(begun), "none");
    }

    /// What PostgreSQL does by itself within a minute of so many changes.
    private static void tidy(Database database) throws SQLException {
        try (Connection connection = database.pool().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE audit_events");
        }
    }

    private static String ms(long begun) {
        return (System.nanoTime() - begun) / 1_000_000 + " ms";
    }

    private static AuditQuery what(What what) {
        return new AuditQuery(what, Who.ANY, When.EVER, Listing.FIRST);
    }

    private static AuditQuery who(Who who) {
        return new AuditQuery(What.ANY, who, When.EVER, Listing.FIRST);
    }

    private static AuditQuery when(Instant from) {
        return new AuditQuery(What.ANY, Who.ANY, new When(from, null), Listing.FIRST);
    }

    private static AuditQuery searched(String words) {
        Listing listing = new Listing(50, 0, null, Listing.Direction.ASC, words);
        return new AuditQuery(What.ANY, Who.ANY, When.EVER, listing);
    }
}
