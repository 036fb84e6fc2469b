package org.hearth.server.media;

import org.hearth.server.platform.text.Folding;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;

/// Where an item stands among the others: the folded words it is sorted and found by. Pure.
final class Shelving {
    private static final int LONGEST = 500;

    private Shelving() {}

    /// Fills the derived columns from the words.
    static void shelve(MediaFile file) {
        file.titleOrder = cut(Folding.order(file.title));
        file.albumOrder =
                cut(
                        String.join(
                                "\u0001",
                                Folding.order(albumArtist(file)),
                                Folding.order(text(file.album)),
                                number(file.metadata, "disc"),
                                number(file.metadata, "track"),
                                file.titleOrder));
        file.searchText =
                Folding.fold(
                        String.join(
                                " ", file.title, text(file.artist), text(file.album), file.name));
    }

    private static String albumArtist(MediaFile file) {
        Object named = file.metadata.get("albumArtist");
        return named == null ? text(file.artist) : named.toString();
    }

    private static String number(Map<String, Object> metadata, String key) {
        return metadata.get(key) instanceof Number number
                ? String.format(Locale.ROOT, "%05d", number.intValue())
                : "";
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /// Index entries have a limit of their own; nobody sorts by the five-hundredth letter.
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
