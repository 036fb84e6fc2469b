package org.hearth.server.platform.audit;

import java.util.List;
import java.util.stream.Collectors;

/// Lines of a table as text: RFC 4180, in which no cell is a formula. Pure.
///
/// A spreadsheet runs what begins with one of `= + - @`, a tab or a line's end; such a cell gets an
/// apostrophe in front. Source: OWASP, "CSV Injection".
final class Csv {
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final String QUOTED = ",\"\r\n";

    private Csv() {}

    /// One line with its end.
    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        String calm = isFormula ? "'" + text : text;
        boolean isQuoted = calm.chars().anyMatch(one -> QUOTED.indexOf(one) >= 0);
        return isQuoted ? '"' + calm.replace("\"", "\"\"") + '"' : calm;
    }
}
