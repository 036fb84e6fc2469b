package org.hearth.app.bench;

import org.hearth.app.Hub;
import org.hearth.migrations.postgres.PostgresAddress;
import org.hearth.migrations.postgres.PostgresFolders;
import org.hearth.migrations.postgres.PostgresServer;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Role;
import org.hearth.server.platform.catalog.Column;
import org.hearth.server.platform.catalog.Column.Trait;
import org.hearth.server.testing.ManyPlaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How long a page of a big catalogue takes, over HTTP: places stand for all of them.
class CatalogBench {
    private static final int ROWS = 10_000;
    private static final int LOOKS = 300;
    private static final int WARM_UP = 100;
    private static final String PLACES = "/api/places?limit=50";

    @TempDir Path folder;

    @Test
    void pagesOfACatalogue() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data")).toRealPath();
        try (Hub hub = new Hub(OwnHouse.config(data))) {
            fill(data);
            String token =
                    hub.access()
                            .household()
                            .createToken(
                                    Caller.system("bench"),
                                    "bench",
                                    Role.OWNER,
                                    Duration.ofDays(1));
            String headers = "Authorization: Bearer " + token + "\r\n";
            try (KeptConnection phone = new KeptConnection(hub.port())) {
                Map<String, byte[]> pages = new LinkedHashMap<>();
                pages(hub.places().catalog().kind().columns())
                        .forEach(
                                (name, path) ->
                                        pages.put(
                                                name,
                                                KeptConnection.get(path, hub.port(), headers)));
                for (byte[] page : pages.values()) look(phone, page, WARM_UP);
                for (var one : pages.entrySet()) {
                    Figures.print(
                            "page of 50 of " + ROWS + " places, " + one.getKey(),
                            look(phone, one.getValue(), LOOKS).toString(),
                            "p99 20 ms at most");
                }
            }
        }
    }

    private static Map<String, String> pages(List<? extends Column<?>> columns) {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("the first", PLACES);
        pages.put("the last", PLACES + "&offset=" + (ROWS - 50));
        pages.put("search, one", PLACES + "&search=room%204711");
        pages.put("search, more than half", PLACES + "&search=person%203");
        pages.put("search, all", PLACES + "&search=room");
        pages.put("search, none", PLACES + "&search=lighthouse");
        pages.put("filter", PLACES + "&site=House%207");
        for (Column<?> one : columns) {
            if (!one.is(Trait.SORTED) && !one.is(Trait.TITLE)) continue;
            String sorted = PLACES + "&orderBy=" + one.name();
            pages.put("by " + one.name(), sorted);
            pages.put("by " + one.name() + " from the end", sorted + "&orderDir=desc");
            pages.put("by " + one.name() + ", the middle", sorted + "&offset=" + ROWS / 2);
        }
        return pages;
    }

    private static Latencies look(KeptConnection phone, byte[] page, int times) throws IOException {
        Latencies taken = new Latencies();
        for (int at = 0; at < times; at++) {
            long begun = System.nanoTime();
            phone.ask(page);
            taken.add(System.nanoTime() - begun);
        }
        return taken;
    }

    private static void fill(Path data) throws SQLException {
        PostgresAddress address = PostgresServer.supervised(PostgresFolders.in(data)).orElseThrow();
        try (Connection connection =
                DriverManager.getConnection(
                        address.jdbcUrl(), address.user(), address.password())) {
            ManyPlaces.fill(connection, ROWS);
        }
    }
}
