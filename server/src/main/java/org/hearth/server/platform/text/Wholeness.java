package org.hearth.server.platform.text;

/// Whether a text can be kept and told again as it came. Pure.
///
/// PostgreSQL keeps no U+0000 in a text (manual, 8.3 "Character Types"), and half of a surrogate
/// pair has no form in UTF-8 (RFC 3629, 3).
public final class Wholeness {
    /// What is wrong with a text that is not whole, for people.
    public static final String FAULT = "holds a character that cannot be kept";

    private Wholeness() {}

    /// Whether it holds neither U+0000 nor half of a surrogate pair.
    public static boolean isWhole(String text) {
        return text.codePoints().noneMatch(one -> one == 0 || isHalf(one));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
