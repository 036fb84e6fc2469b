package org.hearth.server.access;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Values of rows by the person whom each is about, in the order of the rows.
record PerPerson<V>(Map<UUID, List<V>> values) {

    static <R, V> PerPerson<V> of(List<R> rows, Function<R, UUID> person, Function<R, V> value) {
        return new PerPerson<>(
                rows.stream()
                        .collect(
                                Collectors.groupingBy(
                                        person, Collectors.mapping(value, Collectors.toList()))));
    }

    /// Nothing for somebody whom no row is about.
    List<V> of(UUID person) {
        return values.getOrDefault(person, List.of());
    }
}
