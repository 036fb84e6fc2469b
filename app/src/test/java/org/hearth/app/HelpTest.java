package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command says what it takes, and starts nothing for it.
final class HelpTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "run --help",
                "serve --help",
                "demo --help",
                "token --help",
                "token create --help",
                "person --help",
                "person reset --help",
                "doctor --help",
                "ports --help",
                "--data somewhere --help",
            })
    void helpIsAlwaysThere(String line) {
        assertEquals(0, Main.run(line.split(" ", -1)));
    }
}
