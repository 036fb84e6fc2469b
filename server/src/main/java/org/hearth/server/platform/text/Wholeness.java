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

    /// The beginning of a text, cut between two characters and not within one; all of a short one.
    ///
    /// @param most units of UTF-16, 1 or more
    public static String beginning(String text, int most) {
        if (text.length() <= most) return text;
        boolean isInPair = Character.isHighSurrogate(text.charAt(most - 1));
        return text.substring(0, isInPair ? most - 1 : most);
    }

    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
