package org.hearth.ui.devices;

import org.hearth.server.access.People;
import org.hearth.server.access.Person;
import org.hearth.server.platform.auth.Caller;
import org.hearth.server.platform.auth.Permission;
import org.hearth.server.platform.auth.PersonId;
import org.hearth.server.platform.auth.Resources;
import org.hearth.ui.list.Everything;
import org.hearth.ui.rights.PlaceNames;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Names of persons and places, as far as somebody may know them. Called in the background.
public record HouseNames(People people, Resources resources) {

    /// The names of both.
    public record Known(Map<PersonId, String> persons, Map<UUID, String> places) {
        /// Of nobody and nowhere.
        public static final Known NOTHING = new Known(Map.of(), Map.of());

        /// Copies the maps.
        public Known {
            persons = Map.copyOf(persons);
            places = Map.copyOf(places);
        }
    }

    /// All that this person may know.
    Known of(Caller asking) {
        return new Known(
                persons(asking).stream().collect(Collectors.toMap(Person::id, Person::name)),
                new PlaceNames(resources).of(asking));
    }

    /// The persons that this person may see, by name.
    List<Person> persons(Caller asking) {
        return asking.may(Permission.PERSON_READ)
                ? Everything.of(part -> people.people(asking, part))
                : List.of();
    }
}
