package org.hearth.server.media.inspect;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Collects what is known for [Inspection.Understood#metadata]; what is unknown leaves no key. One
/// thread at a time.
final class Metadata {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1\\d{3}|20\\d{2})(?!\\d)");
    private static final Pattern LEADING_NUMBER = Pattern.compile("^\\s*(\\d{1,5})");

    private final Map<String, Object> known = new TreeMap<>();

    Metadata text(String key, @Nullable String value) {
        return put(key, Labels.clean(value));
    }

    Metadata count(String key, long value) {
        return put(key, value > 0 && value <= Integer.MAX_VALUE ? (int) value : null);
    }

    Metadata decimal(String key, double value) {
        return put(key, Double.isFinite(value) ? value : null);
    }

    /// The average over a whole file of so many bytes.
    Metadata bitRate(long size, double seconds) {
        return count("bitRateKbps", seconds > 0 ? Math.round(size * 0.008 / seconds) : 0);
    }

    /// The year in a date of any form: `2001-02-03`, `03.02.2001`, `2001`.
    Metadata year(@Nullable String date) {
        Matcher year = YEAR.matcher(date == null ? "" : shortened(date));
        return put("year", year.find() ? Integer.valueOf(year.group(1)) : null);
    }

    /// The number in `3`, `03` or `3/12`.
    Metadata position(String key, @Nullable String text) {
        Matcher number = LEADING_NUMBER.matcher(text == null ? "" : shortened(text));
        return count(key, number.find() ? Long.parseLong(number.group(1)) : 0);
    }

    Map<String, Object> known() {
        return known;
    }

    private Metadata put(String key, @Nullable Object value) {
        if (value != null) known.put(key, value);
        return this;
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) : text;
    }
}
