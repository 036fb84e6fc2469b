package org.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowSizeTest {

    @ParameterizedTest
    @CsvSource({
        "1280,800,true",
        "1366,768,true",
        "1024,600,true",
        "1340,860,false",
        "1920,1040,false",
        "2560,1600,false"
    })
    void theWholeWindowIsSeenOnEveryScreen(double width, double height, boolean isMaximised) {
        WindowSize size = WindowSize.on(width, height);
        assertTrue(size.width() <= width && size.height() <= height, size::toString);
        assertEquals(isMaximised, size.isMaximised());
    }
}
