package org.hearth.devices.box;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes inputs of others as an enemy would: nearly right, cut, flipped, huge, deep, or noise. The
/// same ones for the same random numbers.
final class Mutations {
    private static final int MOST_CHANGES = 4;
    private static final int MOST_NOISE = 300;

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "{}",
                    "[]",
                    "\"\"",
                    "-0",
                    "-1",
                    "2147483648",
                    "9223372036854775808",
                    "1e999999999",
                    "0.000000000000000000000000000000000000001",
                    "9".repeat(999),
                    "9".repeat(2_000),
                    "\"\\ud800\"",
                    "\"\\udc00\\ud800\"",
                    "\"\ud800\"",
                    "\"\\u0000\"",
                    "\"\u202e\u2066\u0007\"",
                    "\"x" + "\ud83c\udfb5".repeat(80) + "\"",
                    "\"" + "x".repeat(5_000) + "\"",
                    "NaN",
                    "\"hello\"",
                    "{\"type\":\"hello\"}");

    private static final List<String> PIECES =
            List.of(
                    "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u", "\ufeff", "\0", "//", "1e",
                    "-");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /// Bytes that resemble these, or none.
    byte[] bytes(byte[] valid) {
        byte[] changed = valid.clone();
        for (int left = random.nextInt(MOST_CHANGES); left >= 0; left--) changed = change(changed);
        return changed;
    }

    private byte[] change(byte[] from) {
        return switch (random.nextInt(6)) {
            case 0 -> noise();
            case 1 -> Arrays.copyOf(from, random.nextInt(from.length + 1));
            case 2 -> Arrays.copyOf(from, from.length + random.nextInt(5_000));
            case 3 -> overwritten(from);
            default -> flipped(from);
        };
    }

    private byte[] noise() {
        byte[] bytes = new byte[random.nextInt(MOST_NOISE)];
        random.nextBytes(bytes);
        return bytes;
    }

    private byte[] flipped(byte[] from) {
        if (from.length == 0) return from;
        from[random.nextInt(from.length)] ^= (byte) (1 << random.nextInt(8));
        return from;
    }

    /// As if a length or a number was told wrong.
    private byte[] overwritten(byte[] from) {
        if (from.length == 0) return from;
        int first = random.nextInt(Math.min(from.length, 20));
        byte value = (byte) List.of(0, 1, 0x7F, 0x80, 0xFF).get(random.nextInt(5)).intValue();
        for (int at = first; at < Math.min(from.length, first + 4); at++) from[at] = value;
        return from;
    }

    /// Words that resemble these JSON, or none.
    String json(String valid) {
        String changed = valid;
        for (int left = random.nextInt(MOST_CHANGES); left >= 0; left--) changed = change(changed);
        return changed;
    }

    private String change(String from) {
        int at = random.nextInt(from.length() + 1);
        return switch (random.nextInt(40)) {
            case 0 -> noiseInWords();
            case 1 -> nested(from);
            case 2, 3, 4 -> from.substring(0, at);
            case 5, 6, 7 -> from.substring(at) + from;
            case 8, 9, 10, 11 -> from.substring(0, at) + piece() + from.substring(at);
            case 12, 13, 14, 15 -> twice(from);
            case 16, 17, 18, 19 -> flipped(from, at);
            default -> otherValue(from);
        };
    }

    private String piece() {
        return PIECES.get(random.nextInt(PIECES.size()));
    }

    private String noiseInWords() {
        return random.ints(random.nextInt(MOST_NOISE), 0, 0x1_0000)
                .mapToObj(one -> String.valueOf((char) one))
                .collect(Collectors.joining());
    }

    /// Deep in lists or in objects; where they end is left out at times.
    private String nested(String inner) {
        int depth = 1 << random.nextInt(14);
        boolean isList = random.nextBoolean();
        String end = random.nextBoolean() ? (isList ? "]" : "}").repeat(depth) : "";
        return (isList ? "[" : "{\"type\":").repeat(depth) + inner + end;
    }

    private String flipped(String from, int at) {
        if (at == from.length()) return from + (char) random.nextInt(0x1_0000);
        return from.substring(0, at)
                + (char) (from.charAt(at) ^ 1 << random.nextInt(16))
                + from.substring(at + 1);
    }

    /// One of its keys has another value.
    private String otherValue(String from) {
        int colon = from.indexOf(':', random.nextInt(from.length() + 1));
        if (colon < 0) return from;
        int end = colon + 1;
        while (end < from.length() && ",}]".indexOf(from.charAt(end)) < 0) end++;
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return from.substring(0, colon + 1) + value + from.substring(end);
    }

    /// One of its keys stands there twice, with different values.
    private String twice(String from) {
        int open = from.indexOf('{', random.nextInt(from.length() + 1));
        int colon = from.indexOf(':', open + 1);
        if (open < 0 || colon < 0) return from;
        String key = from.substring(open + 1, colon + 1);
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return from.substring(0, open + 1) + key + value + "," + from.substring(open + 1);
    }
}
