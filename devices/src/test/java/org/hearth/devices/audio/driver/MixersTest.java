package org.hearth.devices.audio.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MixersTest {
    @Test
    void aHeadsetKeepsItsIdWhenItsCardNumberChanges() {
        String description = "Direct Audio Device: Jabra Evolve, USB Audio, USB Audio";

        assertEquals(
                Mixers.idOf("Evolve [plughw:1,0]", description),
                Mixers.idOf("Evolve [plughw:3,0]", description));
    }

    @Test
    void twoOutputsOfOneCardHaveTheirOwnIds() {
        assertNotEquals(
                Mixers.idOf("PCH [plughw:0,0]", "Direct Audio Device: HDA Intel, ALC295 Analog"),
                Mixers.idOf("PCH [plughw:0,3]", "Direct Audio Device: HDA Intel, HDMI 0"));
    }

    @ParameterizedTest
    @CsvSource({
        "'PCH [plughw:0,3]', PCH",
        "Headset [hw:1], Headset",
        "Lautsprecher (Realtek), Lautsprecher (Realtek)",
    })
    void theNameForPeopleHasNoNumbersOfTheSystem(String mixer, String name) {
        assertEquals(name, Mixers.nameOf(mixer));
    }
}
