package org.hearth.server.fleet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A reading of a few words: which devices they name, and what is left of them. Pure.
///
/// @param isLed whether a small word leads to the name, as in "on the radio"
/// @param length of the name, in words
/// @param rest without the name and what leads to it
record Mention(List<Named> devices, boolean isLed, int length, Words rest) {
    private static final Set<String> LEADING = Set.of("in", "on", "at", "from", "for");
    private static final Set<String> ARTICLES = Set.of("the", "my");
    private static final List<String> EVERYWHERE =
            List.of("everywhere", "whole house", "all boxes");
    private static final Comparator<Mention> LIKELIEST =
            Comparator.comparing(Mention::isLed).thenComparingInt(Mention::length).reversed();

    /// Copies the devices.
    Mention {
        devices = List.copyOf(devices);
    }

    /// A device, what it goes by, which is its own name and that of its room, and what it can be
    /// told.
    record Named(Device device, List<String> names, List<DeviceCommand<?>> skills) {
        /// Copies the names and the skills.
        Named {
            names = List.copyOf(names);
            skills = List.copyOf(skills);
        }
    }

    /// The readings, the likeliest first: a name that a small word leads to before others, and a
    /// long one before a short one. A name that several devices go by names all of them.
    static List<Mention> all(Words said, List<Named> known) {
        Map<Words, List<Named>> names = new LinkedHashMap<>();
        EVERYWHERE.forEach(name -> names.put(Words.of(name), known));
        for (Named one : known) {
            one.names().stream()
                    .map(Mention::compared)
                    .filter(name -> name.size() > 0)
                    .distinct()
                    .forEach(name -> names.computeIfAbsent(name, _ -> new ArrayList<>()).add(one));
        }
        return names.entrySet().stream()
                .flatMap(one -> reading(said, one.getKey(), one.getValue()))
                .sorted(LIKELIEST)
                .toList();
    }

    /// Names that differ only in how they are written are one.
    private static Words compared(String name) {
        List<String> compared = Words.of(name).compared();
        return new Words(compared, compared);
    }

    private static Stream<Mention> reading(Words said, Words name, List<Named> devices) {
        int at = said.lastOf(name);
        if (at < 0) return Stream.empty();
        boolean isEverywhere = EVERYWHERE.contains(name.text());
        int from = isWord(said, at - 1, ARTICLES) ? at - 1 : at;
        boolean isLed = isWord(said, from - 1, LEADING);
        return Stream.of(
                new Mention(
                        devices,
                        isLed || isEverywhere,
                        name.size(),
                        said.without(isLed ? from - 1 : from, at + name.size())));
    }

    private static boolean isWord(Words said, int at, Set<String> words) {
        return at >= 0 && words.contains(said.compared().get(at));
    }
}
