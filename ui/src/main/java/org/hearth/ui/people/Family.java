package org.hearth.ui.people;

import org.hearth.server.access.Person;
import org.hearth.server.access.PersonKind;
import org.hearth.server.platform.auth.PersonId;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Everybody of the house as a family sees them. Pure.
public record Family(List<Person> everybody) {
    /// Nobody yet.
    public static final Family NOBODY = new Family(List.of());

    /// Copies the list.
    public Family {
        everybody = List.copyOf(everybody);
    }

    /// Those of a kind, by name.
    public List<Person> of(PersonKind kind) {
        return everybody.stream().filter(one -> one.kind() == kind).toList();
    }

    /// The names of a child's parents, as far as they are known here.
    public List<String> parents(Person child) {
        Map<PersonId, String> names =
                everybody.stream().collect(Collectors.toMap(Person::id, Person::name));
        return child.parentIds().stream()
                .filter(names::containsKey)
                .<String>map(names::get)
                .sorted()
                .toList();
    }

    /// By id, for what points to them.
    public Map<PersonId, Person> byId() {
        return everybody.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }
}
