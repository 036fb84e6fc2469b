package org.hearth.server.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource({
        "' Élan  Vital ', elan vital",
        "STRASSE, strasse",
        "Straße, strasse",
        "Øresund, oresund",
        "Łódź, lodz",
        "ﬁlm, film",
        "Ⅳ, iv",
        "١, ١",
        "東京, 東京",
    })
    void textsThatPeopleTakeForTheSameFoldToTheSame(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    @Test
    void allBlanksAreOneBlank() {
        assertEquals("a b c d", Folding.fold("a\u00a0b\t\n\u3000c\u0000d"));
    }

    @Test
    void nothingFoldsToNothing() {
        assertEquals("", Folding.fold(null));
        assertEquals("", Folding.fold("   "));
    }

    @ParameterizedTest
    @CsvSource({
        "The Beatles, beatles",
        "THE WHO, who",
        "Theremin, theremin",
        "The, the",
        "Les Beatles, les beatles",
    })
    void anArticleDoesNotCountInTheOrder(String title, String order) {
        assertEquals(order, Folding.order(title));
    }
}
