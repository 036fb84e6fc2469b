package org.hearth.server.platform.actions;

import static org.hearth.server.platform.actions.Action.named;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.json.Json;
import org.hearth.server.testing.Await;
import org.hearth.server.testing.Rows;
import org.hearth.server.testing.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// No act waits for its record, and no record is lost while the store is away.
class ExecutionLogTest {
    private static final Caller HUB = Caller.system("test");
    private static final int ALL_CONNECTIONS = 10;

    @TempDir Path data;
    private TestHouse house;
    private Rows rows;
    private Actions actions;

    @BeforeEach
    void build() {
        house = new TestHouse(data);
        rows = new Rows(house.database());
        actions = house.platform().actions();
        actions.register(
                List.of(
                        named("test_greet")
                                .doc("Says hello.")
                                .takesNothing()
                                .allow(Permission.SIGNED_IN)
                                .category(Category.TOOL_EXECUTION)
                                .handle((_, _) -> Map.of("said", "hello"))));
    }

    @AfterEach
    void leave() {
        house.close();
    }

    @Test
    void whileNoConnectionIsToBeHadActsGoOnAndAreWrittenDownLater() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            for (int at = 0; at < ALL_CONNECTIONS; at++) {
                taken.add(house.database().pool().getConnection());
            }
            greet(3);
        } finally {
            for (Connection one : taken) one.close();
        }

        Await.until("three rows", () -> count() == 3);
    }

    @Test
    void aHubThatEndsWritesDownWhatIsLeft() {
        greet(500);
        actions.close();

        assertEquals(500, count());
    }

    @Test
    void whatIsOlderThanNinetyDaysIsForgotten() {
        greet(1);
        Await.until("a row", () -> count() == 1);
        house.clock().pass(Duration.ofDays(89));
        house.platform().retention().run(HUB);
        assertEquals(1, count());

        house.clock().pass(Duration.ofDays(2));
        house.platform().retention().run(HUB);
        assertEquals(0, count());
    }

    private void greet(int times) {
        for (int at = 0; at < times; at++) {
            assertInstanceOf(
                    Result.Output.class,
                    actions.execute(HUB, "test_greet", Json.mapper().createObjectNode()));
        }
    }

    private long count() {
        return Long.parseLong(rows.read("select count(*) from action_executions").getFirst());
    }
}
