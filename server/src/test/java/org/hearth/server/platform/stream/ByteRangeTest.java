package org.hearth.server.platform.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        ", 100, Whole[]",
        "bytes=0-0, 100, 'Part[first=0, last=0]'",
        "bytes=0-, 100, 'Part[first=0, last=99]'",
        "bytes=10-19, 100, 'Part[first=10, last=19]'",
        "bytes=90-500, 100, 'Part[first=90, last=99]'",
        "bytes=-5, 100, 'Part[first=95, last=99]'",
        "bytes=-500, 100, 'Part[first=0, last=99]'",
        "bytes=100-, 100, Outside[]",
        "bytes=-0, 100, Outside[]",
        "bytes=0-, 0, Outside[]",
        "bytes=20-10, 100, Whole[]",
        "'bytes=0-1,5-6', 100, Whole[]",
        "items=0-1, 100, Whole[]",
        "bytes=, 100, Whole[]",
        "bytes=-, 100, Whole[]",
        "bytes=a-b, 100, Whole[]",
        "bytes=99999999999999999999-, 100, Whole[]",
    })
    void aRangeIsWhatTheStandardSays(@Nullable String header, long length, String range) {
        assertEquals(range, ByteRange.parse(header, length).toString());
    }
}
