package org.hearth.devices.box;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

final class MacAddressTest {
    private static final MacAddress KITCHEN = new MacAddress("24:0a:c4:0f:7b:9c");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24:0a:c4:0f:7b:9c",
                "24:0A:C4:0F:7B:9C",
                "24-0A-C4-0F-7B-9C",
                "240ac40f7b9c",
                " 24:0A:C4:0F:7B:9C "
            })
    void isReadAsBoxesLabelsAndRoutersWriteIt(String text) {
        assertEquals(Optional.of(KITCHEN), MacAddress.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kitchen",
                "24:0a:c4:0f:7b",
                "24:0a:c4:0f:7b:9c:01",
                "24:0a:c4:0f:7b:9g",
                "24:0a:c4:0f:7b:٩٩",
                "00:00:00:00:00:00",
                "ff:ff:ff:ff:ff:ff",
                "01:00:5e:00:00:fb"
            })
    void isNotReadFromWhatIsNoSingleDevices(String text) {
        assertEquals(Optional.empty(), MacAddress.parse(text));
    }

    @Test
    void isWrittenInOneWayOnly() {
        assertThrows(IllegalArgumentException.class, () -> new MacAddress("24:0A:C4:0F:7B:9C"));
        assertEquals("24:0a:c4:0f:7b:9c", KITCHEN.toString());
    }
}
