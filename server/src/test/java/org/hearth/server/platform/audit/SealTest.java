package org.hearth.server.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SealTest {

    @Test
    void theFormIsTheOneThatOldRowsWereSealedWith() {
        assertEquals(
                "1e29da6ecdd37b2db21ce696ace16ad0f72d6a3c4a36bf1d8a509b6f9520f8ca",
                Seal.of(Seal.NONE, columns("action", "media.root.add", "id", "1")));
    }

    @Test
    void noTwoRowsHaveTheSameForm() {
        Stream<SortedMap<String, String>> rows =
                Stream.of(
                        columns("a", "b", "c", "d"),
                        columns("a", "bc", "d", ""),
                        columns("ab", "", "c", "d"),
                        columns("a", "b\0c\0d"),
                        columns("a", "b"),
                        columns("a", ""),
                        columns(),
                        columns("a", "ä"),
                        columns("a", "a\u0308"));
        Set<String> seals = rows.map(row -> Seal.of(Seal.NONE, row)).collect(Collectors.toSet());
        assertEquals(9, seals.size());
    }

    @Test
    void theSameRowElsewhereHasAnotherSeal() {
        SortedMap<String, String> row = columns("a", "b");
        String first = Seal.of(Seal.NONE, row);
        assertEquals(2, Set.copyOf(List.of(first, Seal.of(first, row))).size());
    }

    private static SortedMap<String, String> columns(String... pairs) {
        SortedMap<String, String> columns = new TreeMap<>();
        for (int at = 0; at < pairs.length; at += 2) columns.put(pairs[at], pairs[at + 1]);
        return columns;
    }
}
