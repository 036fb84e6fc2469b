package org.hearth.server.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

class CsvTest {

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("plain", "plain"),
                Arguments.of("a,b", "\"a,b\""),
                Arguments.of("say \"hi\"", "\"say \"\"hi\"\"\""),
                Arguments.of("two\nlines", "\"two\nlines\""),
                Arguments.of("=1+1", "'=1+1"),
                Arguments.of("+49 30", "'+49 30"),
                Arguments.of("-2", "'-2"),
                Arguments.of("@SUM(A1)", "'@SUM(A1)"),
                Arguments.of("\t=1", "'\t=1"),
                Arguments.of("\r=1", "\"'\r=1\""),
                Arguments.of("＝1", "'＝1"),
                Arguments.of("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
                Arguments.of("a=1", "a=1"));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void aCellIsTextAndNeverAFormula(String text, String cell) {
        assertEquals(cell + ",end\r\n", Csv.line(List.of(text, "end")));
    }
}
