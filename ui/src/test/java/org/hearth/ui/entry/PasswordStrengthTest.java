package org.hearth.ui.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordStrengthTest {

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "abc, TOO_SHORT",
        "Xy7!k2_qp, TOO_SHORT",
        "aaaaaaaaaaaa, WEAK",
        "1234567890, WEAK",
        "abcdefghijkl, WEAK",
        "fireplaces, WEAK",
        "fireplaces7, FAIR",
        "seven lamps burning, STRONG",
        "seven Lamps burning 4 us, STRONG",
        "q8#Lw2!zPm4v, STRONG"
    })
    void runsAndRepetitionsCountLittle(String password, PasswordStrength strength) {
        assertEquals(strength, PasswordStrength.of(password));
    }
}
