package org.hearth.server.platform.text;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text as people compare it: without case, accents and surplus blanks. Pure.
public final class Folding {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    private Folding() {}

    /// The folded text: ` Élan Vital` becomes `elan vital`.
    public static String fold(@Nullable String text) {
        if (text == null) return "";
        String apart = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return BLANKS.matcher(bare.replace("ß", "ss").replace("ø", "o").replace("ł", "l"))
                .replaceAll(" ")
                .strip();
    }

    /// What a title is sorted by: folded, without a leading article.
    public static String order(String title) {
        String folded = fold(title);
        return folded.startsWith("the ") ? folded.substring(4) : folded;
    }
}
