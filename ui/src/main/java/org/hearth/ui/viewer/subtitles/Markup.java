package org.hearth.ui.viewer.subtitles;

import java.util.regex.Pattern;

/// Takes what is no word out of subtitles: tags for italics and voices, places on the screen.
final class Markup {
    /// Nobody reads more at once; a damaged file may have it.
    private static final int MOST_CHARACTERS = 600;

    /// Tags as in `<i>`, `</font>`, `<v Anna>`, `<c.loud>`, and moments as in `<00:01.500>`.
    private static final Pattern TAG =
            Pattern.compile("</?[a-zA-Z][^<>\n]{0,200}>|<[0-9:.]{1,20}>");

    /// Places and looks as in `{\an8}`, which SubRip files have from SubStation Alpha.
    private static final Pattern LOOK = Pattern.compile("\\{[\\\\*][^{}\n]{0,500}}");

    private static final Pattern EMPTY_LINES = Pattern.compile("\\s*\n\\s*");

    private Markup() {}

    /// The words alone.
    static String plain(String words) {
        String bounded = words.substring(0, Math.min(words.length(), 4 * MOST_CHARACTERS));
        String bare = LOOK.matcher(TAG.matcher(bounded).replaceAll("")).replaceAll("");
        String text =
                bare.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&nbsp;", "\u00a0")
                        .replace("&lrm;", "\u200e")
                        .replace("&rlm;", "\u200f")
                        .replace("&amp;", "&");
        String lines = EMPTY_LINES.matcher(text.strip()).replaceAll("\n");
        return lines.substring(0, Math.min(lines.length(), MOST_CHARACTERS));
    }
}
