package org.hearth.server.platform.actions;

import static org.hearth.server.platform.actions.RiskFactor.*;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

/// Scores computed by hand: all weights together are 10.65.
class RiskTest {
    static Stream<Arguments> cases() {
        return Stream.of(
                // 20 / 2
                Arguments.of(Category.TOOL_EXECUTION, Set.of(), 10, Risk.Band.LOW),
                // (15 + 0.3 / 10.65 = 2.82) / 2 = 8.91
                Arguments.of(Category.NOTIFICATION, Set.of(NOTIFICATION_SEND), 9, Risk.Band.LOW),
                // (30 + 0.5 / 10.65 = 4.69) / 2 = 17.35
                Arguments.of(
                        Category.DATA_MODIFICATION, Set.of(DATA_MODIFICATION), 17, Risk.Band.LOW),
                // (30 + 1.5 / 10.65 = 14.08) / 2 = 22.04
                Arguments.of(
                        Category.DATA_MODIFICATION,
                        Set.of(DATA_DELETION, IRREVERSIBLE),
                        22,
                        Risk.Band.LOW),
                // (40 + 1.6 / 10.65 = 15.02) / 2 = 27.51
                Arguments.of(
                        Category.EXTERNAL_COMMUNICATION,
                        Set.of(EMAIL_SEND, EXTERNAL_API, AFFECTS_OTHERS),
                        28,
                        Risk.Band.MEDIUM),
                // (70 + 1.6 / 10.65 = 15.02) / 2 = 42.51
                Arguments.of(
                        Category.CODE_EXECUTION,
                        Set.of(CODE_EXECUTION, IRREVERSIBLE),
                        43,
                        Risk.Band.MEDIUM),
                // (90 + 1.7 / 10.65 = 15.96) / 2 = 52.98; two heavy ones lift nothing
                Arguments.of(
                        Category.FINANCIAL, Set.of(FINANCIAL, IRREVERSIBLE), 53, Risk.Band.HIGH),
                // (25 + 2.3 / 10.65 = 21.60) / 2 = 23.30, lifted by three heavy ones
                Arguments.of(
                        Category.FILE_OPERATION,
                        Set.of(FILE_DELETE, DATA_DELETION, IRREVERSIBLE),
                        75,
                        Risk.Band.CRITICAL),
                // (90 + 100) / 2
                Arguments.of(
                        Category.FINANCIAL,
                        EnumSet.allOf(RiskFactor.class),
                        95,
                        Risk.Band.CRITICAL));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theScoreIsTheMeanOfTheKindAndTheShareOfItsFactors(
            Category category, Set<RiskFactor> factors, int score, Risk.Band band) {
        Risk risk = Risk.of(category, factors);

        assertEquals(score, risk.score());
        assertEquals(band, risk.band());
    }
}
