package org.hearth.server.fleet;

import org.hearth.server.platform.text.Folding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Which devices a few words name, and what is left of the words. Pure.
///
/// @param devices empty where none is named
/// @param rest folded, without the name and what leads to it
record Mention(List<Device> devices, String rest) {
    private static final Pattern MARKS = Pattern.compile("[.,!?]");
    private static final Pattern MANNERS =
            Pattern.compile("^(?:(?:please|hearth|can you|could you) )+|(?: (?:please|now))+$");
    private static final List<String> EVERYWHERE =
            List.of("everywhere", "whole house", "all boxes");

    private static final Comparator<Place> LIKELIEST =
            Comparator.comparing(Place::isLed).thenComparingInt(place -> place.name().length());

    /// Copies the devices.
    Mention {
        devices = List.copyOf(devices);
    }

    /// A device and what it goes by: its own name, and that of its room.
    record Named(Device device, List<String> names) {
        /// Copies the names.
        Named {
            names = List.copyOf(names);
        }
    }

    /// @param isLed whether a small word leads to it, as in "on the radio"
    private record Place(String name, boolean isLed, int from, int to) {}

    /// Reads a few words. A name that a small word leads to counts before others, and the longest
    /// before shorter ones; a name that several devices go by names all of them.
    static Mention read(String said, List<Named> known) {
        String bare = Folding.fold(MARKS.matcher(said).replaceAll(" "));
        String text = MANNERS.matcher(bare).replaceAll("");
        Map<String, List<Device>> names = names(known);
        Optional<Place> found =
                names.keySet().stream().flatMap(name -> place(name, text).stream()).max(LIKELIEST);
        return found.map(
                        place ->
                                new Mention(
                                        names.getOrDefault(place.name(), List.of()),
                                        Folding.fold(
                                                text.substring(0, place.from())
                                                        + " "
                                                        + text.substring(place.to()))))
                .orElseGet(() -> new Mention(List.of(), text));
    }

    private static Map<String, List<Device>> names(List<Named> known) {
        Map<String, List<Device>> names = new HashMap<>();
        for (Named one : known) {
            Stream.concat(EVERYWHERE.stream(), one.names().stream().map(Folding::fold))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .forEach(
                            name ->
                                    names.computeIfAbsent(name, _ -> new ArrayList<>())
                                            .add(one.device()));
        }
        return names;
    }

    /// The last place where a name stands, with the small words before it.
    private static Optional<Place> place(String name, String text) {
        Stream<MatchResult> places =
                Pattern.compile(
                                "(?<led>\\b(?:in|on|at|from|for) )?(?:\\b(?:the|my) )?(?<!\\w)"
                                        + Pattern.quote(name)
                                        + "(?!\\w)")
                        .matcher(text)
                        .results();
        return places.reduce((_, last) -> last)
                .map(
                        match ->
                                new Place(
                                        name,
                                        match.group("led") != null,
                                        match.start(),
                                        match.end()));
    }
}
