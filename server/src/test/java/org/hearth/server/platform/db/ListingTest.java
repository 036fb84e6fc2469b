package org.hearth.server.platform.db;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hearth.server.platform.problem.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.function.Function;

class ListingTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "201, 0", "-1, 0", "10, -10", "10, 5"})
    void aPageThatNoListHasIsRefused(int limit, int offset) {
        assertThrows(
                Invalid.class, () -> new Listing(limit, offset, null, Listing.Direction.ASC, null));
    }

    @ParameterizedTest
    @CsvSource({"0, 10, 0, 1, 0", "10, 10, 0, 1, 1", "11, 10, 10, 2, 2", "200, 200, 0, 1, 1"})
    void pagesAreCountedFromOne(long total, int limit, int offset, int page, int pages) {
        Listing listing = new Listing(limit, offset, null, Listing.Direction.ASC, null);

        Page<String> expected = new Page<>(List.of(), total, page, limit, pages);
        assertEquals(expected, Page.of(listing, List.of(), total));
    }

    @Test
    void whatIsAtHandIsCutIntoPages() {
        Listing second = new Listing(2, 2, null, Listing.Direction.ASC, null);
        Listing beyond = new Listing(2, 4, null, Listing.Direction.ASC, null);

        List<String> all = List.of("a", "b", "c");
        assertEquals(new Page<>(List.of("c"), 3, 2, 2, 2), atHand(second, all));
        assertEquals(new Page<>(List.of(), 3, 3, 2, 2), atHand(beyond, all));
    }

    @Test
    void whatIsAtHandIsSearchedAndTurnedRound() {
        Listing search = new Listing(2, 0, "name", Listing.Direction.DESC, " ELAN");

        List<String> all = List.of("Adam", "Élan", "the élan", "Zoo");
        assertEquals(new Page<>(List.of("the élan", "Élan"), 2, 1, 2, 1), atHand(search, all));
    }

    private static Page<String> atHand(Listing listing, List<String> all) {
        return Page.of(listing, "name", all, Function.identity());
    }

    @Test
    void anOrderThatTheListHasIsFine() {
        new Listing(50, 0, "name", Listing.Direction.ASC, null).requireOrder("name");
        Listing.FIRST.requireOrder("name");
    }
}
