package org.hearth.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What nobody can mean is refused before anything starts.
final class WrongUsageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--nonsense",
                "nonsense",
                "serve --port x",
                "token create",
                "token create --name a --role king",
                "token create --name a --ttl soon",
                "person reset",
            })
    void wrongUsageIsTwo(String line) {
        assertEquals(2, Main.run(line.split(" ", -1)));
    }
}
