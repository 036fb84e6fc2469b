package org.hearth.server.fleet;

import java.util.Map;
import java.util.Optional;

/// A way to say a command, such as `volume {volume}`: words, and at most one parameter in braces.
/// Pure.
///
/// @param before the words before the parameter, or all of them
/// @param parameter its name; empty for a phrase without one
/// @param after the words after it
record Phrase(Words before, Optional<String> parameter, Words after) {

    /// @param written such as `set the volume to {volume}`
    static Phrase of(String written) {
        int from = written.indexOf('{');
        int to = written.indexOf('}');
        if (from < 0) return new Phrase(Words.of(written), Optional.empty(), Words.of(""));
        return new Phrase(
                Words.of(written.substring(0, from)),
                Optional.of(written.substring(from + 1, to)),
                Words.of(written.substring(to + 1)));
    }

    /// What was said for the parameter, as it was said; empty when it is something else that was
    /// said.
    Optional<Map<String, String>> read(Words said) {
        int end = said.size() - after.size();
        boolean fits = said.has(before, 0) && said.has(after, end);
        if (parameter.isEmpty()) {
            return fits && end == before.size() ? Optional.of(Map.of()) : Optional.empty();
        }
        if (!fits || end <= before.size()) return Optional.empty();
        return Optional.of(Map.of(parameter.get(), said.part(before.size(), end).text()));
    }
}
