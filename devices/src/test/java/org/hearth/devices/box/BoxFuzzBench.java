package org.hearth.devices.box;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A million inputs for each thing that a box can send. `-Dhearth.fuzz.seed=N` to repeat them.
class BoxFuzzBench {
    private static final int MANY = 1_000_000;

    private final BoxFuzz fuzz =
            new BoxFuzz(new Fuzz(MANY, Long.getLong("hearth.fuzz.seed", System.nanoTime())));

    @ParameterizedTest
    @EnumSource
    void frames(Framing framing) {
        fuzz.frames(framing);
    }

    @Test
    void words() {
        fuzz.words();
    }

    @Test
    void plainWords() {
        fuzz.plainWords();
    }

    @Test
    void checkIns() {
        fuzz.checkIns();
    }
}
