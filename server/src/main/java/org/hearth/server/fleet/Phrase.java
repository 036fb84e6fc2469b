package org.hearth.server.fleet;

import org.hearth.server.platform.text.Folding;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A way to say a command, such as `volume {volume}`: words, and parameters in braces. Pure.
final class Phrase {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final Pattern pattern;

    private Phrase(Pattern pattern) {
        this.pattern = pattern;
    }

    /// @param written small letters and blanks, with at most one parameter
    static Phrase of(String written) {
        Matcher slots = SLOT.matcher(written);
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (slots.find()) {
            pattern.append(Pattern.quote(written.substring(at, slots.start())))
                    .append("(?<")
                    .append(slots.group(1))
                    .append(">.+)");
            at = slots.end();
        }
        return new Phrase(Pattern.compile(pattern + Pattern.quote(written.substring(at))));
    }

    /// What was said for each parameter; empty when it is something else that was said.
    ///
    /// @param said folded
    Optional<Map<String, String>> read(String said) {
        Matcher matcher = pattern.matcher(Folding.fold(said));
        if (!matcher.matches()) return Optional.empty();
        Map<String, String> words = new LinkedHashMap<>();
        pattern.namedGroups().keySet().forEach(name -> words.put(name, matcher.group(name)));
        return Optional.of(words);
    }
}
