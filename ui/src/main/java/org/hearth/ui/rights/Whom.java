package org.hearth.ui.rights;

import org.hearth.server.access.Groups;
import org.hearth.server.access.People;
import org.hearth.server.access.Subject;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.db.Listing;
import org.hearth.ui.look.Texts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whom a policy can be about.
///
/// @param name in words
public record Whom(Subject subject, String name) {
    private static final Listing ALL = new Listing(200, 0, null, Listing.Direction.ASC, null);

    /// Everybody, all grown-ups, each group, each person; asks the hub.
    static List<Whom> choices(People people, Groups groups, Caller caller) {
        Stream<Whom> all =
                Stream.of(
                        new Whom(Subject.ADULTS, Texts.text("whom.adults")),
                        new Whom(Subject.EVERYONE, Texts.text("whom.everyone")));
        Stream<Whom> each =
                groups.catalog().entries(caller, ALL, Map.of()).items().stream()
                        .map(
                                group ->
                                        new Whom(
                                                new Subject(Subject.Type.GROUP, group.id().value()),
                                                Texts.text("whom.group", group.name())));
        Stream<Whom> single =
                people.people(caller, ALL).items().stream()
                        .map(
                                person ->
                                        new Whom(
                                                new Subject(Subject.Type.USER, person.id().value()),
                                                person.name()));
        return Stream.of(all, each, single).flatMap(one -> one).toList();
    }
}
