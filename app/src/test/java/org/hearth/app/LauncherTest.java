package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What `./hearth` does before it is Java, in a house of its own with a JDK that only pretends.
final class LauncherTest {
    @TempDir private Path folder;
    private LauncherHouse house;

    @BeforeEach
    void build() throws Exception {
        house = new LauncherHouse(folder);
    }

    @Test
    void theRehearsalKnowsNothingOfTheOperatorsSettings() throws Exception {
        Map<String, String> settings =
                Map.of(
                        "DATABASE_URL",
                        "postgresql://ada@db.example/hearth",
                        "POSTGRES_HOST",
                        "db.example",
                        "HEARTH_SECRETS_KEY",
                        "5e");
        assertEquals(0, house.run(settings));
        assertEquals(List.of("rehearsal", "hub"), house.starts());
        assertEquals(
                List.of(),
                house.environment("rehearsal").stream()
                        .filter(line -> line.matches("(DATABASE_URL|POSTGRES_|HEARTH_).*"))
                        .toList());
        settings.forEach(
                (name, value) ->
                        assertTrue(house.environment("hub").contains(name + "=" + value), name));
    }
}
