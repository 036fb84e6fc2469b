package org.hearth.server.fleet;

import org.hearth.server.platform.text.Folding;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What somebody said, word by word: as it was said, and as it is compared. Pure.
record Words(List<String> said, List<String> compared) {
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern MARKS = Pattern.compile("[.,!?;:\"]");

    /// Copies the words.
    Words {
        said = List.copyOf(said);
        compared = List.copyOf(compared);
    }

    static Words of(String text) {
        List<String> said =
                BLANKS.splitAsStream(text.strip()).filter(one -> !folded(one).isEmpty()).toList();
        return new Words(said, said.stream().map(Words::folded).toList());
    }

    private static String folded(String word) {
        return Folding.fold(MARKS.matcher(word).replaceAll(""));
    }

    int size() {
        return said.size();
    }

    /// From one word to before another.
    Words part(int from, int to) {
        return new Words(said.subList(from, to), compared.subList(from, to));
    }

    /// All but those from one to before another.
    Words without(int from, int to) {
        return new Words(
                joined(said.subList(0, from), said.subList(to, size())),
                joined(compared.subList(0, from), compared.subList(to, size())));
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    /// Whether other words stand at a place.
    boolean has(Words other, int at) {
        return at >= 0
                && at + other.size() <= size()
                && compared.subList(at, at + other.size()).equals(other.compared);
    }

    /// The last place where other words stand; -1 for none.
    int lastOf(Words other) {
        return IntStream.iterate(size() - other.size(), at -> at >= 0, at -> at - 1)
                .filter(at -> has(other, at))
                .findFirst()
                .orElse(-1);
    }

    /// As it was said.
    String text() {
        return String.join(" ", said);
    }
}
