package org.hearth.devices.box;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A little of [BoxFuzzBench], another part each time. `-Dhearth.fuzz.seed=N` to repeat one.
final class BoxFuzzTest {
    private static final int SOME = 20_000;

    private final BoxFuzz fuzz =
            new BoxFuzz(new Fuzz(SOME, Long.getLong("hearth.fuzz.seed", System.nanoTime())));

    @ParameterizedTest
    @EnumSource
    void anyBytesAreAFrameOrDamaged(Framing framing) {
        fuzz.frames(framing);
    }

    @Test
    void anyWordsAreAMessageOrDamaged() {
        fuzz.words();
    }

    @Test
    void anyPlainWordsAreAMessageOrDamaged() {
        fuzz.plainWords();
    }

    @Test
    void anyCheckInIsReadOrRefused() {
        fuzz.checkIns();
    }
}
